import { missingOf } from "../../assessment/missing.ts"
import { ofRegion, ofUnit } from "../../assessment/subjects.ts"
import type { UnitId } from "../../portfolio/ids.ts"
import { boundWays } from "../../remedy/boundWays.ts"
import type { Edit } from "../../remedy/Edit.ts"
import { effort } from "../../remedy/effort.ts"
import { entry } from "../../remedy/entry.ts"
import type { Mends, Search } from "../../remedy/Search.ts"
import { already, both, noWay, onlyWay } from "../../remedy/ways.ts"
import { fill, localized } from "../../text/Localized.ts"
import type { Rule } from "../Rule.ts"
import { decisionOn } from "./evaluate.ts"
import type { Judgement } from "./schema.ts"

const texts = {
  decide: localized("{subject}：登记认定意见：{says}", "{subject}: record a decision on whether {says}"),
  again: localized("{subject}：整改后重新认定：{says}", "{subject}: put it right and have it judged again: {says}")
}

/** Records a decision, which is a person's: that it was put right where one on record says that it was not met. */
const decide = (rule: Rule, unit: UnitId | undefined, { given }: Search): Edit => {
  const isAgain = decisionOn(rule, unit, given) !== undefined
  const owner = unit === undefined ? undefined : given.unitById.get(unit)
  const subject = owner === undefined ? ofRegion(given) : ofUnit(owner)
  const { patch, place } = entry("attestations", given, 0, {
    rule: rule.id,
    ...(unit === undefined ? {} : { unit }),
    decision: null
  })
  return {
    patch,
    subject,
    what: fill(isAgain ? texts.again : texts.decide, { subject: subject.name, says: rule.says }),
    kind: isAgain ? "act" : "report",
    effort: isAgain ? effort.putRight : effort.decide,
    needs: [
      {
        path: `${place}/decision`,
        fact: "decision",
        name: missingOf("decision", subject).name,
        asks: "confirm",
        favourable: "met"
      }
    ]
  }
}

export const mend = (rule: Rule, { bound }: Judgement, search: Search): Mends => {
  const { breadth, given, goal, reportsOnly } = search
  const unit = given.unitById.get(search.subject as UnitId)
  const binding =
    bound === undefined ? already : unit === undefined ? noWay : boundWays(bound, unit, goal === "met", given)
  if (goal !== "met") return bound === undefined ? noWay : binding
  const id = bound === undefined ? undefined : unit?.id
  if (decisionOn(rule, id, given)?.decision === "met") return binding
  const decision = decide(rule, id, search)
  return both([binding, reportsOnly && decision.kind !== "report" ? noWay : onlyWay([decision])], breadth)
}
