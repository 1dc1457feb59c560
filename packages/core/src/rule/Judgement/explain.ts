import type { Case } from "../../assessment/Case.ts"
import { toAll, withoutDate, type Grounds } from "../../explanation/Grounds.ts"
import { boundStep, stepOf } from "../../explanation/steps.ts"
import type { UnitId } from "../../portfolio/ids.ts"
import { localized } from "../../text/Localized.ts"
import type { Rule } from "../Rule.ts"
import { decisionOn } from "./evaluate.ts"
import type { Judgement } from "./schema.ts"

/** A person's decision is the only ground; `unmet` comes of a decision too, so nothing is pending. */
export const explain = (rule: Rule, { bound }: Judgement, id: string, given: Case): Grounds | undefined => {
  const unit = bound && given.unitById.get(id as UnitId)
  if (bound !== undefined && unit === undefined) return undefined
  const decision = decisionOn(rule, unit?.id, given)?.decision
  return {
    applies: bound && unit ? boundStep(bound, unit, given) : toAll,
    fulfilled: stepOf(
      localized("已登记认定意见为符合", "a recorded decision says that it is met"),
      decision === undefined ? undefined : decision === "met"
    ),
    inTime: { ...withoutDate, truth: false }
  }
}
