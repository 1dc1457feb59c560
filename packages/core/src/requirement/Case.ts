import { type Scope, scopeOf } from "../condition/Scope.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { UnitId } from "../portfolio/ids.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { recordsIn } from "./recordsIn.ts"
import type { Demand } from "./Requirement.ts"
import type { Judgeable } from "./Rulebook.ts"
import type { Instant } from "../time/Instant.ts"

/** The lists of a portfolio other than its units. */
export type Records = Omit<Portfolio, "units">

interface Lookup<Id, A> {
  readonly get: (id: Id) => A | undefined
}

/** A portfolio to be judged under a notice or a rulebook at a moment, and to be looked up in. */
export interface CaseUnder<N extends Judgeable> extends Scope<N> {
  readonly portfolio: Portfolio
  readonly unitById: Lookup<UnitId, Unit>
  readonly activityById: Lookup<string, Activity>
  /**
   * The records that may bear on a unit or, without one, on the region: on all that is asked, or on a demand alone.
   * Lists are in the portfolio's order, and there may be records in them that do not bear on it.
   */
  readonly recordsFor: (unit?: UnitId, demand?: Demand) => Records
}

/** A portfolio under a notice, of which much is told. */
export type Case = CaseUnder<Notice>

/** A portfolio that is judged alone, by as much of a notice as a rulebook has. */
export type AnyCase = CaseUnder<Judgeable>

export const caseOf = <N extends Judgeable>(notice: N, portfolio: Portfolio, asOf: Instant): CaseUnder<N> => ({
  ...scopeOf(notice, asOf),
  portfolio,
  unitById: new Map(portfolio.units.map((unit) => [unit.id, unit])),
  activityById: new Map(portfolio.activities.map((activity): [string, Activity] => [activity.id, activity])),
  recordsFor: recordsIn(portfolio)
})
