import type { Scope } from "../condition/Scope.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Unit } from "../portfolio/Unit.ts"
import type { Known, Measuring } from "./intervals.ts"
import { appliesToRegion, subjectJudge } from "./judgeSubject.ts"
import { isSubjectRule, type Plan } from "./Plan.ts"
import { registersOf } from "./Registers.ts"
import { rowStatusesOf, type Tallies } from "./rowStatuses.ts"
import { listed, type Statuses } from "./Statuses.ts"
import { emptyTally } from "./Tally.ts"
import { truthOf, unitsIn } from "./Units.ts"

/** How the units and the region stand, by rule. */
export const subjectStatusesOf = (
  measuring: Omit<Measuring, "about">,
  units: ReadonlyArray<Unit>
): ReadonlyArray<Statuses> =>
  measuring.plan.rules.filter(isSubjectRule).map((planned) => {
    const { about, bound } = planned.asked
    const judge = subjectJudge(planned, { ...measuring, about })
    if (bound._tag === "Region") return listed(planned, 1, () => judge(0, appliesToRegion(planned, measuring)()))
    const applies = measuring.known.units.boundBy(bound)
    return listed(planned, units.length, (unit) => judge(unit, truthOf(applies[unit]!)))
  })

export const emptyTallies = (plan: Plan, units: number): Tallies => ({
  activities: emptyTally(plan.activities, units),
  recommended: emptyTally(plan.recommended, units)
})

/** What is known of a portfolio; and how its activities and recommendations stand, by rule. */
export const knownOf = (
  plan: Plan,
  scope: Scope<Notice>,
  portfolio: Portfolio
): { readonly known: Known; readonly ofRows: ReadonlyArray<Statuses> } => {
  const units = unitsIn(portfolio.units)
  const tallies = emptyTallies(plan, portfolio.units.length)
  const ofRows = rowStatusesOf(plan, scope, units, portfolio, tallies)
  return { known: { units, ...tallies, registers: registersOf(portfolio, units.placeOf) }, ofRows }
}

/** What is known of a portfolio, and the statuses of all subjects by rule, in the order of the notice. */
export const judgeAll = (
  plan: Plan,
  scope: Scope<Notice>,
  portfolio: Portfolio
): { readonly known: Known; readonly statuses: ReadonlyArray<Statuses> } => {
  const { known, ofRows } = knownOf(plan, scope, portfolio)
  const all = [...ofRows, ...subjectStatusesOf({ plan, scope, known }, portfolio.units)]
  return { known, statuses: plan.rules.map((rule) => all.find(({ planned }) => planned === rule)!) }
}
