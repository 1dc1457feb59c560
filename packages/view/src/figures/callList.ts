import type { Language } from "@kepu/core"
import type { UnitQuestions } from "@kepu/core/next"
import { fill, same } from "@kepu/core/text"
import { words } from "./words.ts"

/**
 * Whom to call, as a list that is printed or copied: a line for each unit with the people and their phones as they are
 * shown to the reader, and under it a line for each fact to ask for. Names that somebody wrote stand as they were written.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { questionsByUnit } from "@kepu/core/next"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { callList } from "@kepu/view/figures"
 *
 * const activities = [{ id: "1", name: "讲座", host: "edu", contactName: "王一", contactPhone: "13900000000" }]
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities })
 * const [first] = questionsByUnit(notice, portfolio, { asOf: "2023-09-25" })
 * console.log(callList([first!], "zh-CN").split("\n")[0]?.slice(0, 22)) // 1. 县教育局：王一 13900000000
 * ```
 */
export const callList = (units: ReadonlyArray<UnitQuestions>, language: Language): string =>
  units
    .flatMap(({ bearsOn, contacts, facts, settles, whom }, at) => {
      const people = contacts
        .map(({ contactName, contactPhone }) =>
          [contactName, contactPhone].filter((one) => one !== undefined).join(" ")
        )
        .join(language === "en" ? ", " : "、")
      const nobody = whom.kind === "region" ? words.office : words.nobodyNamed
      const head = fill(bearsOn === 0 ? words.callHead : words.callHeadMore, {
        n: at + 1,
        whom: whom.names ?? same(whom.name),
        people: people === "" ? nobody : same(people),
        settles,
        bearsOn
      })
      return [
        head[language],
        ...facts.map(
          ({ name, subject }) =>
            `   - ${fill(words.callFact, { subject: subject.names ?? same(subject.name), name })[language]}`
        )
      ]
    })
    .join("\n")
