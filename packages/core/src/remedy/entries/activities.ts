import { ofActivity } from "../../requirement/asSubject.ts"
import type { Condition } from "../../condition/Condition.ts"
import { nameOfFact } from "../../condition/factName.ts"
import { holds } from "../../condition/holds.ts"
import type { Activity } from "../../portfolio/Activity.ts"
import type { UnitId } from "../../portfolio/ids.ts"
import type { ActivityEntries } from "../../requirement/Requirement.ts"
import { isCredited, isHeldBetween } from "../../requirement/counted.ts"
import { binds } from "../../rule/binds.ts"
import { fill, list, same } from "../../text/Localized.ts"
import { all } from "../../Truth.ts"
import { allOf, askedOf, partsOf } from "../asked.ts"
import { boundWays } from "../boundWays.ts"
import { confirming } from "../confirming.ts"
import type { Impossible } from "../Edit.ts"
import { type Move, moveTo } from "../Move.ts"
import { activityWays, type Search, suggested } from "../Search.ts"
import { type Target, targetsOf } from "../targets.ts"
import { daysFor, timesOn } from "../timesOn.ts"
import { daysAreOver, nobodyBound, overIfLate } from "../tooLate.ts"
import { already, both, choose, chooseOrAdd, eitherOf, noWay, upTo, type Ways } from "../ways.ts"
import { words } from "../words.ts"
import type { EntriesRow, NumberSearch, Open, Several } from "./EntriesRow.ts"
import { newActivities } from "./newActivities.ts"

type OpenActivities = Open<ActivityEntries>

/** Reports that the unit is a co-host, where another one hosts and the co-hosts are not known. */
const joining = (activity: Activity, { given, record: { unit } }: Search): ReadonlyArray<Move> => {
  if (unit === undefined || activity.host === unit.id || activity.coHosts !== undefined) return []
  const path = `/activities/${given.portfolio.activities.indexOf(activity)}/coHosts`
  const name = nameOfFact("coHosts", given.notice.vocabulary)
  const what = fill(words.joins, { name: activity.name, fact: name, unit: unit.name })
  const subject = ofActivity(activity, ["coHosts"])
  const edit = confirming(subject, what, { path, fact: "coHosts", name, favourable: [unit.id] })
  return [{ facts: { coHosts: [unit.id] }, edit }]
}

/** A demand, and what it asks of an activity beyond what all demands of the requirement ask alike. */
interface Part {
  readonly open: OpenActivities
  readonly own: ReadonlyArray<Condition>
}

/** What the demands of a requirement on activities ask alike, and whether there are several of them. */
interface Common {
  readonly shared: ReadonlyArray<Condition>
  readonly isGrouped: boolean
}

/** What is asked alike are the very same conditions, not equal ones. */
const commonOf = ({ numbers }: NumberSearch): Common => {
  const [first, ...rest] = numbers.demands.flatMap(({ number }) =>
    number.of === "activities" ? [partsOf(number.where)] : []
  )
  return {
    shared: first!.filter((condition) => rest.every((conditions) => conditions.includes(condition))),
    isGrouped: rest.length > 0
  }
}

/** The moves of an activity by which it comes to what one of the parts asks for, or to all of it. */
const partMoves = (parts: ReadonlyArray<Part>, activity: Activity, { given }: Search): ReadonlyArray<Move> => {
  const days = daysFor(
    parts.map(({ open }) => open),
    given
  )
  const targets: ReadonlyArray<Target> = [
    ...targetsOf(askedOf(allOf(parts.flatMap(({ own }) => own))), activity, given),
    ...timesOn(days, activity.time, given).map((value): Target => ({ fact: "time", value, anyWillDo: false }))
  ]
  const index = given.portfolio.activities.indexOf(activity)
  const distinct = new Map(targets.map((target) => [`${target.fact} ${JSON.stringify(target.value)}`, target]))
  return [...distinct.values()].map((target) => moveTo(target, activity, index, given))
}

/** Whether an activity does what a part asks for. */
const does = ({ open, own }: Part, activity: Activity, { given }: Search): boolean =>
  all([...own.map((condition) => holds(condition, activity, given)), isHeldBetween(open.number, activity)]) === true

type HostingWays = (number: ActivityEntries, host: UnitId) => Ways

/** Finds the ways to learn that a unit is, or is not, one of those whose activities count: for every demand the same. */
const hostingIn = ({ given }: Search, wanted: boolean): HostingWays => {
  const known = new Map<string, Ways>()
  return ({ hosts }, host) => {
    const key = JSON.stringify([hosts, host])
    const unit = given.unitById.get(host)
    const ways =
      known.get(key) ??
      (hosts === undefined
        ? already
        : unit === undefined
          ? noWay
          : boundWays(hosts, unit, wanted, given, words.reportOfHost))
    known.set(key, ways)
    return ways
  }
}

/** The activities that could come to count; for a group only such as may count but for what makes the group. */
const candidatesFor = (
  { entries, number }: OpenActivities,
  { isGrouped, shared }: Common,
  { given, record: { unit }, reportsOnly }: NumberSearch
): ReadonlyArray<Activity> =>
  entries
    .filter(({ record, truth }) => {
      if (truth === true || isCredited(number, record, unit) === false) return false
      if (reportsOnly) return truth === undefined
      return !isGrouped || holds(allOf(shared), record, given) !== false
    })
    .map(({ record }) => record)

/** The ways to have an activity count that does not. The moves are those of every demand, so that ways can share them. */
const countingWays = (
  part: Part,
  activity: Activity,
  moves: { readonly shared: ReadonlyArray<Move>; readonly parts: ReadonlyArray<Move> },
  hosting: Ways,
  search: NumberSearch
): Ways => {
  const { number } = part.open
  const { unit } = search.record
  if (hosting.ways.length === 0) return noWay
  const counting = activityWays(search, activity, {
    condition: number.where,
    also: (after) => isCredited(number, after, unit) === true && isHeldBetween(number, after) === true,
    moves: [...moves.shared, ...moves.parts.filter(({ facts }) => does(part, { ...activity, ...facts }, search))]
  })
  return both([hosting, counting], search.breadth)
}

const more = (short: Several<ActivityEntries>, search: NumberSearch): ReadonlyArray<Ways> => {
  const { breadth } = search
  const common = commonOf(search)
  const { isGrouped, shared } = common
  const parts = short.map((open): Part => ({
    open,
    own: partsOf(open.number.where).filter((condition) => !shared.includes(condition))
  }))
  const candidates = parts.map(({ open }) => candidatesFor(open, common, search))
  const moves = new Map(
    [...new Set(candidates.flat())].map((activity) => [
      activity,
      {
        shared: [...suggested(allOf(shared), activity, search), ...joining(activity, search)],
        parts: partMoves(parts, activity, search)
      }
    ])
  )
  const series = newActivities(short, search)
  const hosting = hostingIn(search, true)
  return parts.map((part, n) => {
    const { lacking, number } = part.open
    const present = candidates[n]!.map((activity) =>
      countingWays(part, activity, moves.get(activity)!, hosting(number, activity.host), search)
    )
    const added = series
      .filter(({ planned: [first] }) => does(part, first.activity, search))
      .map(({ host, planned }) =>
        upTo(planned.map(({ edit }) => edit)).map((some) => both([hosting(number, host.unit.id), some], breadth))
      )
    // Of groups more ways are kept than in the end, as one way may serve several of them.
    return chooseOrAdd(present, added, lacking, (isGrouped ? 4 : 1) * breadth)
  })
}

/** The ways to have activities not count that do, or that may: they are otherwise, or the host is not one of those. */
const fewer = ({ entries, excess, number }: OpenActivities, search: NumberSearch): Ways => {
  // Of which value an activity is stays as it is, and so does what is added up.
  if (number.values !== undefined || number.sum !== undefined) return noWay
  const hosting = hostingIn(search, false)
  return choose(
    entries
      .filter(({ truth }) => truth !== false)
      .map(({ record }) =>
        eitherOf([
          activityWays(search, record, { condition: { _tag: "Not", of: number.where } }),
          number.hosts === undefined ? noWay : hosting(number, record.host)
        ])
      ),
    excess,
    search.breadth
  )
}

const impossible = (open: Several<ActivityEntries>, { given }: NumberSearch): Impossible | undefined => {
  // Days on which there was too much are not to be made up for.
  const gone = open.flatMap(({ demand: { group }, lacking, number: { between }, truth }) =>
    lacking > 0 && between !== undefined && truth === false && between.end < given.today
      ? [group ?? same(between.end)]
      : []
  )
  if (gone.length > 0) return daysAreOver(list(gone))
  const mayHost = ({ hosts }: ActivityEntries) =>
    given.portfolio.units.some((unit) => hosts === undefined || binds(hosts, unit) !== false)
  return overIfLate(open) ?? (open.every(({ number }) => mayHost(number)) ? undefined : nobodyBound)
}

export const activities: EntriesRow<ActivityEntries> = {
  more,
  fewer,
  impossible
}
