import { runsOutAt } from "../../assessment/runsOut.ts"
import type { Question } from "../../condition/Condition.ts"
import { windowOf } from "../../condition/Scope.ts"
import type { Activity } from "../../portfolio/Activity.ts"
import { boundWays } from "../../remedy/boundWays.ts"
import { type Move, moveTo } from "../../remedy/Move.ts"
import { newActivity, type Planned } from "../../remedy/newActivity.ts"
import { isVague, lastNamedDay } from "../../remedy/redate.ts"
import { activityWays, type Mends, type Search, suggested } from "../../remedy/Search.ts"
import { type Target, targetsOf } from "../../remedy/targets.ts"
import { timeTargets } from "../../remedy/timeTargets.ts"
import { daysAreOver, nobodyBound, timeIsOver } from "../../remedy/tooLate.ts"
import { already, anyOf, both, noWay, type Ways } from "../../remedy/ways.ts"
import { list } from "../../text/Localized.ts"
import { daysOf } from "../../time/daysOf.ts"
import type { PlainDate } from "../../time/PlainDate.ts"
import type { Schedule } from "../../time/Schedule.ts"
import { all, type Truth } from "../../Truth.ts"
import { binds } from "../binds.ts"
import { coverageOf } from "./evaluate.ts"
import type { Coverage, Items } from "./schema.ts"

/** What an item asks of an activity that is to cover it: a question answered with yes, or a day. */
type Wanted = { readonly question: Question } | { readonly day: PlainDate }

/** What the items ask, in the order of `itemsOf`. */
const wantedOf = (items: Items, { given }: Search): ReadonlyArray<Wanted> => {
  switch (items._tag) {
    case "Topics":
      return items.topics.map((topic) => ({ question: { _tag: "HasTopic", topic } }))
    case "Settings":
      return items.settings.map((setting) => ({ question: { _tag: "SettingIn", settings: [setting] } }))
    case "Days":
      return daysOf(windowOf(given, items.window)).map((day) => ({ day }))
  }
}

const questionsIn = (wanted: ReadonlyArray<Wanted>) =>
  wanted.flatMap((one) => ("question" in one ? [one.question] : []))
const daysIn = (wanted: ReadonlyArray<Wanted>) => wanted.flatMap((one) => ("day" in one ? [one.day] : []))

const on = (days: ReadonlyArray<PlainDate>, time?: Schedule): ReadonlyArray<Schedule> => {
  const [first, ...rest] = [...(time?.sessions ?? []), ...days.map((start) => ({ start }))]
  return first === undefined || days.length === 0 ? [] : [{ sessions: [first, ...rest] }]
}

/** Times by which an activity would cover days: sessions are added while it is still to come, and what is open is told. */
const timesFor = (days: ReadonlyArray<PlainDate>, { time }: Activity, { given }: Search): ReadonlyArray<Schedule> => {
  if (time === undefined) return [...days.flatMap((day) => on([day])), ...on(days)]
  if (isVague(time)) {
    return days.flatMap((day) =>
      timeTargets({ about: "days", days: { start: day, end: day }, wholly: false, wanted: true }, time, given, false)
    )
  }
  const possible = lastNamedDay(time) < given.today ? [] : days.filter((day) => day >= given.today)
  return [...possible.flatMap((day) => on([day], time)), ...on(possible, time)]
}

/** The moves of an activity that make it cover one of the items that are open, or all of them. */
const covering = (open: ReadonlyArray<Wanted>, activity: Activity, search: Search): ReadonlyArray<Move> => {
  const { given } = search
  const asked = questionsIn(open).map((question) => ({ question, wanted: true }))
  const targets: ReadonlyArray<Target> = [
    ...targetsOf(asked, activity, given),
    ...timesFor(daysIn(open), activity, search).map((value): Target => ({ fact: "time", value, anyWillDo: false }))
  ]
  const index = given.portfolio.activities.indexOf(activity)
  const distinct = new Map(targets.map((target) => [`${target.fact} ${JSON.stringify(target.value)}`, target]))
  return [...distinct.values()].map((target) => moveTo(target, activity, index, given))
}

/** A new activity for some of the items, by the first unit that may hold it. */
const held = (form: Coverage, wanted: ReadonlyArray<Wanted>, search: Search): Planned | undefined => {
  const { given } = search
  const unit =
    given.portfolio.units.find((candidate) => binds(form.hosts, candidate) === true) ??
    given.portfolio.units.find((candidate) => binds(form.hosts, candidate) === undefined)
  const days = daysIn(wanted)
  if (unit === undefined || days.some((day) => day < given.today)) return undefined
  const [time] = on(days)
  return newActivity(
    search,
    { unit, isChosen: true },
    {
      condition: { _tag: "All", of: [form.where, ...questionsIn(wanted)] },
      limit: form.limit,
      ...(time === undefined ? {} : { facts: { time } })
    }
  )
}

/** New activities for each of the items that are open, and one for all of them. */
const newOnes = (form: Coverage, open: ReadonlyArray<Wanted>, search: Search): ReadonlyArray<Planned> => {
  const planned = [open, ...open.map((one) => [one])].flatMap((some) => held(form, some, search) ?? [])
  return [...new Map(planned.map((one) => [JSON.stringify(one.activity), one])).values()]
}

export const mend = (form: Coverage, search: Search): Mends => {
  const { breadth, given, goal, reportsOnly } = search
  if (goal !== "met") return noWay
  const { counting, items } = coverageOf(form, given)
  const wanted = wantedOf(form.items, search)
  const isOpen = (n: number) => items[n]!.covered !== true
  const open = wanted.filter((_, n) => isOpen(n))
  const isOver = given.asOf >= runsOutAt(form.limit, given)
  const mayCover = (activity: Activity, counts: Truth) => {
    const truths = items.filter((_, n) => isOpen(n)).map((item) => all([counts, item.isCoveredBy(activity)]))
    return reportsOnly ? truths.includes(undefined) : counts !== false
  }
  const mayCount = counting
    .filter(({ activity, counts }) => mayCover(activity, counts))
    .map(({ activity }) => ({
      activity,
      toCount: suggested(form.where, activity, search),
      toCover: covering(open, activity, search)
    }))
  const hosting = new Map(
    given.portfolio.units.map((unit) => [unit.id as string, boundWays(form.hosts, unit, true, given)])
  )
  const planned = reportsOnly || isOver ? [] : newOnes(form, open, search)
  const ways = items.map((item, n): Ways => {
    if (!isOpen(n)) return already
    const byPresent = mayCount.map(({ activity, toCount, toCover }) =>
      both(
        [
          hosting.get(activity.host) ?? noWay,
          activityWays(search, activity, {
            condition: form.where,
            also: (after) => item.isCoveredBy(after) === true,
            moves: [...toCount, ...toCover.filter(({ facts }) => item.isCoveredBy({ ...activity, ...facts }) === true)]
          })
        ],
        breadth
      )
    )
    const added = both(
      [
        hosting.get(planned[0]?.activity.host ?? "") ?? noWay,
        anyOf(planned.filter(({ activity }) => item.isCoveredBy(activity) === true).map(({ edit }) => edit))
      ],
      breadth
    )
    return {
      candidates: [...byPresent, added].flatMap(({ candidates }) => candidates),
      ways: [...byPresent, added].flatMap(({ ways }) => ways)
    }
  })
  const isHosted = [...hosting.values()].some(({ ways }) => ways.length > 0)
  const gone = items.filter(
    ({ covered }, n) => covered === false && daysIn([wanted[n]!]).some((day) => day < given.today)
  )
  const impossible =
    gone.length > 0
      ? daysAreOver(list(gone.map(({ name }) => name)))
      : isOver
        ? timeIsOver
        : isHosted
          ? undefined
          : nobodyBound
  return { ...both(ways, breadth), ...(impossible === undefined ? {} : { impossible }) }
}
