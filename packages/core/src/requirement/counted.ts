import type { AnyCase as Case } from "./Case.ts"
import type { Condition } from "../condition/Condition.ts"
import { holds } from "../condition/holds.ts"
import { meets } from "../condition/meets.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { recordsOf } from "../portfolio/recordsOf.ts"
import { binds } from "../rule/binds.ts"
import { touches } from "../time/scheduleDays.ts"
import { all, and, type Truth } from "../Truth.ts"
import { amountIn } from "./amountIn.ts"
import { hasCome } from "./arrivals.ts"
import { type Bounds, boundsOf, compareAll, liesIn } from "./bounds.ts"
import { exactly } from "./exactly.ts"
import type { ActivityEntries, Demand, Entries, UnitEntries } from "./Requirement.ts"

/** An entry of a register, whether it counts for the subject, and for how much if that is known. */
export interface Entry<A = object> {
  readonly record: A
  readonly truth: Truth
  readonly amount: number | undefined
}

/** Whether an entry of this unit is the subject's; of the region all are. */
const isOf = (named: string | undefined, unit: Unit | undefined): Truth =>
  unit === undefined ? true : named === undefined ? undefined : named === unit.id

/** Whether an activity counts for the unit as far as its hosts go; co-hosts that are not known may be any unit. */
export const isCredited = ({ credit }: ActivityEntries, { coHosts, host }: Activity, unit: Unit | undefined): Truth => {
  if (unit === undefined || host === unit.id) return true
  return credit === "host" ? false : coHosts && coHosts.includes(unit.id)
}

/** Whether an activity is held on one of the days that are asked for, if they are. */
export const isHeldBetween = ({ between }: ActivityEntries, { time }: Activity): Truth =>
  between === undefined ? true : time && touches(time, between)

export const countsAsActivity = (
  asked: ActivityEntries,
  activity: Activity,
  unit: Unit | undefined,
  given: Case
): Truth => {
  const { hosts, together, where } = asked
  const host = given.unitById.get(activity.host)
  return all([
    isCredited(asked, activity, unit),
    holds(where, activity, given),
    !hosts || (host && binds(hosts, host)),
    !together || given.wide!.together(together, activity, given),
    isHeldBetween(asked, activity)
  ])
}

const meetsIfAny = (where: Condition | undefined, record: object): Truth =>
  where === undefined ? true : meets(where, record)

/** A unit as an entry: whether it counts, and for how much. */
const entryOf = ({ among, sum, where }: UnitEntries, record: Unit): Entry<Unit> => ({
  record,
  truth: all([among === undefined ? true : binds(among, record), meetsIfAny(where, record)]),
  amount: amountIn(sum, record)
})

/** The interval of a number of one unit. */
export const intervalOfUnit = (asked: UnitEntries, unit: Unit): Bounds => {
  const { amount, truth } = entryOf(asked, unit)
  return { known: truth ? (amount ?? 0) : 0, possible: truth === false ? 0 : (amount ?? Infinity) }
}

/** The entries that may count for a unit or the region; `undefined` while there is no register. */
export const entriesFor = (
  asked: Entries,
  unit: Unit | undefined,
  given: Case,
  demand?: Demand
): ReadonlyArray<Entry> | undefined => {
  const records = given.recordsFor(unit?.id, demand)
  switch (asked.of) {
    case "activities":
      return records.activities.map((record) => ({
        record,
        truth: countsAsActivity(asked, record, unit, given),
        amount: amountIn(asked.sum, record)
      }))
    case "recommendations":
      return records.recommendations?.map((record) => ({
        record,
        truth: all([isOf(record.unit, unit), holds(asked.where, given.activityById.get(record.activity)!, given)]),
        amount: 1
      }))
    case "facilities":
      return records.facilities?.map((record) => ({
        record,
        truth: all([
          asked.kind === undefined || record.kind === asked.kind,
          isOf(record.unit, unit),
          meetsIfAny(asked.where, record)
        ]),
        amount: amountIn(asked.sum, record)
      }))
    case "officers":
      return records.officers?.map((record) => ({
        record,
        truth: isOf(record.unit, unit),
        amount: record.registered
      }))
    case "submissions":
      return records.submissions?.map((record) => ({
        record,
        truth: all([
          isOf(record.unit, unit),
          record.document === asked.document,
          hasCome(asked, record, given),
          meetsIfAny(asked.where, record)
        ]),
        amount: amountIn(asked.sum, record)
      }))
    case "units":
      return (unit === undefined ? given.portfolio.units : [unit]).map((record) => entryOf(asked, record))
  }
}

/** For how much records that could not be read may count; `Infinity` where whose they are or their amount is not known. */
export const unreadFor = (asked: Entries, unit: Unit | undefined, given: Case): number => {
  const unread = (given.recordsFor(unit?.id).unread ?? []).filter(({ register }) => register === asked.of)
  if (unread.length === 0) return 0
  const isOpen = "sum" in asked || unread.some((record) => record.unit === undefined)
  return isOpen ? Number.POSITIVE_INFINITY : unread.reduce((sum, record) => sum + recordsOf(record), 0)
}

/** A demand on a subject: the interval in which its number lies, both ends included, and what follows from it. */
export interface Counted extends Bounds {
  readonly demand: Demand
  /** The entries that may count; `undefined` while there is no register. */
  readonly entries: ReadonlyArray<Entry> | undefined
  /** What the number is compared with, in the order of the demand's comparisons. */
  readonly amounts: ReadonlyArray<Bounds>
  readonly truth: Truth
  readonly inTime: boolean
}

/** Whether a number of a subject is as a demand asks, and all that this rests on. */
export const countFor = (demand: Demand, unit: Unit | undefined, given: Case): Omit<Counted, "inTime"> => {
  const number = intervalOf(demand.number, unit, given, demand)
  const compared = (demand.compared ?? []).map(({ amount, is }) => ({
    is,
    amount: boundsOf(
      amount,
      (bound) => unit && binds(bound, unit),
      (of) => intervalOf(of, unit, given)
    )
  }))
  return {
    demand,
    ...number,
    amounts: compared.map(({ amount }) => amount ?? { known: 0, possible: Infinity }),
    truth: and(liesIn(demand, number.known, number.possible), compareAll(number, compared))
  }
}

/** The interval of a number of a unit or the region, and the entries that may count. */
export const intervalOf = (
  number: Entries,
  unit: Unit | undefined,
  given: Case,
  demand?: Demand
): Pick<Counted, "entries" | "known" | "possible"> => {
  const entries = entriesFor(number, unit, given, demand)
  if (entries === undefined) return { entries, known: 0, possible: Infinity }
  const by = "values" in number && number.values
  if (by) return { entries, ...given.wide!.byValue(by, entries, unreadFor(number, unit, given)) }
  let known = 0
  let possible = unreadFor(number, unit, given)
  for (const { amount, truth } of entries) {
    if (truth === true) known += amount ?? 0
    if (truth !== false) possible += amount ?? Infinity
  }
  return { entries, known: exactly(known), possible: exactly(possible) }
}
