import type { RuleForm } from "../../rule/Rule.ts"
import { fill, localized } from "../../text/Localized.ts"
import { type Check, inRules, named } from "../found.ts"

type Figure = Extract<RuleForm, { readonly _tag: "FacilityCount" }>

/** The only form whose number may stand without anybody who has to reach it. */
const isFigure = (form: RuleForm): form is Figure => form._tag === "FacilityCount"

/** A number is required, and nobody is named who has to reach it. */
export const figureWithoutSubject: Check = ({ notice, rules }) =>
  rules.flatMap((placed) => {
    const { form } = placed.rule
    return isFigure(form) && form.bound === undefined
      ? [
          inRules(
            [placed],
            fill(localized("{rule}有数量要求而无责任单位", "{rule} requires a number of nobody"), {
              rule: named(placed)
            }),
            fill(localized("{name} {number} 处", "{number} of: {name}"), {
              name: notice.vocabulary.facilities.find(({ id }) => id === form.kind)!.name,
              number: form.atLeast
            })
          )
        ]
      : []
  })
