import type { Case } from "./Case.ts"
import { holds } from "../condition/holds.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Submission } from "../portfolio/Submission.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { spanOf } from "../portfolio/spanOf.ts"
import { binds } from "../rule/binds.ts"
import { firstLateInstant } from "../time/firstLateInstant.ts"
import { touches } from "../time/scheduleDays.ts"
import { all, type Truth } from "../Truth.ts"
import type { ActivityEntries, Demand, Entries, SubmissionEntries } from "./Requirement.ts"

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

/** Whether an activity is held on the day that is asked for, if one is. */
export const isHeldOn = ({ on }: ActivityEntries, { time }: Activity): Truth =>
  on === undefined ? true : time && touches(time, { start: on, end: on })

const countsAsActivity = (asked: ActivityEntries, activity: Activity, unit: Unit | undefined, given: Case): Truth => {
  const { hosts, where } = asked
  const host = given.unitById.get(activity.host)
  return all([
    isCredited(asked, activity, unit),
    holds(where, activity, given),
    hosts === undefined ? true : host && binds(hosts, host),
    isHeldOn(asked, activity)
  ])
}

/** Whether a document had come by the moment asked about, and in time; of one without a time it is not known. */
const cameInTime = ({ by }: SubmissionEntries, { receivedAt }: Submission, { asOf, notice }: Case): Truth => {
  if (receivedAt === undefined) return undefined
  const { first, last } = spanOf(receivedAt, notice.zone)
  const late = firstLateInstant(by)
  if (first > asOf) return false
  return last < late ? true : first < late ? undefined : false
}

/** The entries that may count for a unit or the region; `undefined` while there is no register. */
const entriesFor = (demand: Demand, unit: Unit | undefined, given: Case): ReadonlyArray<Entry> | undefined => {
  const records = given.recordsFor(unit?.id, demand)
  const asked = demand.number
  switch (asked.of) {
    case "activities":
      return records.activities.map((record) => ({
        record,
        truth: countsAsActivity(asked, record, unit, given),
        amount: asked.sum === undefined ? 1 : record[asked.sum]
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
        truth: all([record.kind === asked.kind, isOf(record.unit, unit)]),
        amount: 1
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
        truth: all([isOf(record.unit, unit), record.document === asked.document, cameInTime(asked, record, given)]),
        amount: 1
      }))
  }
}

/** For how much records that could not be read may count; `Infinity` where whose they are or their amount is not known. */
export const unreadFor = (asked: Entries, unit: Unit | undefined, given: Case): number => {
  const unread = (given.recordsFor(unit?.id).unread ?? []).filter(({ register }) => register === asked.of)
  if (unread.length === 0) return 0
  const isOpen = ("sum" in asked && asked.sum !== undefined) || unread.some((record) => record.unit === undefined)
  return isOpen ? Number.POSITIVE_INFINITY : unread.length
}

/** A demand on a subject: the interval in which its number lies, both ends included, and what follows from it. */
export interface Counted {
  readonly demand: Demand
  /** The entries that may count; `undefined` while there is no register. */
  readonly entries: ReadonlyArray<Entry> | undefined
  readonly known: number
  /** `Infinity` where nothing bounds it. */
  readonly possible: number
  readonly truth: Truth
  readonly inTime: boolean
}

/** Whether a number that lies in an interval is large enough, and small enough. */
export const liesIn = (
  { atLeast = 0, atMost = Infinity }: Pick<Demand, "atLeast" | "atMost">,
  known: number,
  possible: number
): Truth => {
  if (possible < atLeast || known > atMost) return false
  return known >= atLeast && possible <= atMost ? true : undefined
}

/** The interval of a number of a unit or the region, and the entries that may count. */
export const intervalOf = (
  demand: Demand,
  unit: Unit | undefined,
  given: Case
): Pick<Counted, "entries" | "known" | "possible"> => {
  const entries = entriesFor(demand, unit, given)
  if (entries === undefined) return { entries, known: 0, possible: Infinity }
  let known = 0
  let possible = unreadFor(demand.number, unit, given)
  for (const { amount, truth } of entries) {
    if (truth === true) known += amount ?? 0
    if (truth !== false) possible += amount ?? Infinity
  }
  return { entries, known, possible }
}
