import type { Missing } from "../assessment/Finding.ts"
import { missingOf } from "../assessment/missing.ts"
import type { casesOf } from "../engine/cases.ts"
import type { Plan } from "../engine/Plan.ts"
import { missingOfCounts } from "../explain/missing.ts"
import { verdictOf } from "../explain/verdict.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { ofRegion, ofUnit } from "../requirement/asSubject.ts"
import { countFor } from "../requirement/counted.ts"
import type { Evidence } from "../rubric/Rubric.ts"
import type { Scoring } from "../rubric/Scoring.ts"
import type { RubricNumber } from "./numbers.ts"

/** Tells which facts are missing of a unit or, without one, of the region: for a rule, or for a part of a rubric that is open. */
export const missingIn = (
  plan: Plan,
  numbers: ReadonlyMap<Scoring | Evidence, RubricNumber>,
  cases: ReturnType<typeof casesOf>
) => {
  const ofRule = (id: string, unit: Unit | undefined): ReadonlyArray<Missing> => {
    const { asked, rule } = plan.rules.find((planned) => planned.rule.id === id)!
    return verdictOf(rule.says, asked, unit === undefined ? {} : { unit }, cases({ asked })).missing
  }
  const ofPart = (part: Scoring | Evidence, unit: Unit | undefined): ReadonlyArray<Missing> => {
    const subject = unit === undefined ? ofRegion(plan) : ofUnit(unit)
    if ("rule" in part) {
      const missing = ofRule(part.rule, unit)
      // A decision has been taken, and gives no points yet.
      return part._tag === "ByDecision" && missing.length === 0 ? [missingOf("points", subject, plan)] : missing
    }
    const { asked } = numbers.get(part)!
    const given = cases({ asked })
    const [demand] = asked.demands
    const counted = { ...countFor(demand, unit, given), truth: undefined, inTime: false }
    return missingOfCounts([counted], unit, subject, given)
  }
  return { ofRule, ofPart }
}
