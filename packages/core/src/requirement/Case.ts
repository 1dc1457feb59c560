import { type Scope, scopeUnder } from "../condition/Scope.ts"
import { lazily } from "../lazily.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { UnitId } from "../portfolio/ids.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Unit } from "../portfolio/Unit.ts"
import type { Demand } from "./Requirement.ts"
import type { Judgeable } from "./Rulebook.ts"
import type { Wide } from "./Wide.ts"
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
  /** What judges requirements that few notices have. */
  readonly wide?: Wide
}

/** A portfolio under a notice, of which much is told. */
export interface Case extends CaseUnder<Notice> {
  readonly wide: Wide
}

/** A portfolio that is judged alone, by as much of a notice as a rulebook has. */
export type AnyCase = CaseUnder<Judgeable>

/** What a record may name: a unit, or several. */
type Entry = { readonly unit?: UnitId } | Activity

/** Whether a record bears on a unit, or may. */
const bearsOn = (entry: Entry, unit: UnitId): boolean =>
  "host" in entry
    ? entry.host === unit || entry.coHosts === undefined || entry.coHosts.includes(unit)
    : entry.unit === undefined || entry.unit === unit

/** Looks records up by unit; those of a unit are looked for when they are first wanted. */
export const recordsIn = (records: Records): Case["recordsFor"] => {
  const lists = Object.entries<ReadonlyArray<Entry>>(records)
  const known = new Map<UnitId, Records>()
  const find = (unit: UnitId): Records => {
    const makers = Object.fromEntries(
      lists.map(([name, list]) => [name, () => list.filter((entry) => bearsOn(entry, unit))])
    )
    const found = lazily(makers) as object as Records
    known.set(unit, found)
    return found
  }
  return (unit) => (unit === undefined ? records : (known.get(unit) ?? find(unit)))
}

/** The same for a page: without what few rules ask for, which it hands over itself. */
export const caseUnder = <N extends Judgeable>(notice: N, portfolio: Portfolio, asOf: Instant): CaseUnder<N> => ({
  ...scopeUnder(notice, asOf),
  portfolio,
  unitById: new Map(portfolio.units.map((unit) => [unit.id, unit])),
  activityById: new Map(portfolio.activities.map((activity): [string, Activity] => [activity.id, activity])),
  recordsFor: recordsIn(portfolio)
})
