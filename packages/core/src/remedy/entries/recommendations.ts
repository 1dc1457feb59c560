import { holds } from "../../condition/holds.ts"
import type { Activity } from "../../portfolio/Activity.ts"
import type { Recommendation } from "../../portfolio/Recommendation.ts"
import type { RecommendationEntries } from "../../requirement/Requirement.ts"
import { fill, list, type Localized } from "../../text/Localized.ts"
import type { Edit } from "../Edit.ts"
import { effort } from "../effort.ts"
import { entry } from "../entry.ts"
import { registerEdit } from "../registerEdit.ts"
import { activityWays } from "../Search.ts"
import { overIfLate } from "../tooLate.ts"
import { anyOf, choose, chooseOrAdd, noWay, type Ways } from "../ways.ts"
import { words } from "../words.ts"
import type { EntriesRow, NumberSearch, Open } from "./EntriesRow.ts"
import { subjectName } from "../../requirement/subjectName.ts"

type OpenRecommendations = Open<RecommendationEntries>

/** The first `breadth` choices of `number` out of a list. */
const choices = <A>(from: ReadonlyArray<A>, number: number, breadth: number): ReadonlyArray<ReadonlyArray<A>> => {
  if (number === 0) return [[]]
  const found: Array<ReadonlyArray<A>> = []
  for (let n = 0; n + number <= from.length && found.length < breadth; n += 1) {
    for (const rest of choices(from.slice(n + 1), number - 1, breadth - found.length)) found.push([from[n]!, ...rest])
  }
  return found
}

const namesOf = (activities: ReadonlyArray<Activity>): Localized =>
  list(activities.map(({ name }) => fill(words.quoted, { name })))

/** Takes recommendations back. The whole list is written anew, so that doing it twice takes back no more. */
const withdraw = (withdrawn: ReadonlyArray<Recommendation>, { given, subject }: NumberSearch): Edit => ({
  patch: [
    {
      op: "replace",
      path: "/recommendations",
      value: given.portfolio.recommendations!.filter((recommendation) => !withdrawn.includes(recommendation))
    }
  ],
  subject,
  what: fill(words.withdraw, {
    unit: subjectName(subject),
    names: namesOf(withdrawn.map(({ activity }) => given.activityById.get(activity)!))
  }),
  kind: "act",
  effort: effort.withdraw * withdrawn.length
})

/** Has some activities recommended by their hosts. */
const recommend = (activities: ReadonlyArray<Activity>, { given, subject }: NumberSearch): Edit => {
  const [first, ...rest] = activities.flatMap(
    ({ host: unit, id: activity }, further) => entry("recommendations", given, further, { activity, unit }).patch
  )
  return {
    patch: [first!, ...rest],
    subject,
    what: fill(words.recommend, { unit: subjectName(subject), names: namesOf(activities) }),
    kind: "act",
    effort: effort.recommend * activities.length
  }
}

/** The activities of the unit, or of all, that would count and that their host does not recommend yet. */
const recommendable = (
  { where }: RecommendationEntries,
  { given, record: { unit } }: NumberSearch
): ReadonlyArray<Activity> => {
  const { activities, recommendations = [] } = given.recordsFor(unit?.id)
  const taken = new Set(recommendations.map((one) => JSON.stringify([one.unit, one.activity])))
  return activities
    .filter(({ host, id }) => (unit === undefined || host === unit.id) && !taken.has(JSON.stringify([host, id])))
    .filter((activity) => holds(where, activity, given) === true)
}

/** The recommended activities of which it is not known whether they count, each once. */
const openActivities = ({ entries }: OpenRecommendations, { given }: NumberSearch): ReadonlyArray<Activity> => [
  ...new Set(
    entries.flatMap(({ record, truth }) => (truth === undefined ? [given.activityById.get(record.activity)!] : []))
  )
]

const more = (open: OpenRecommendations, search: NumberSearch): Ways => {
  const { inTime, lacking, number } = open
  const { breadth, reportsOnly } = search
  const present = openActivities(open, search).map((activity) =>
    activityWays(search, activity, { condition: number.where })
  )
  const own = reportsOnly || !inTime ? [] : recommendable(number, search)
  const added = Array.from({ length: lacking }, (_, n) =>
    anyOf(choices(own, n + 1, breadth).map((some) => recommend(some, search)))
  )
  return chooseOrAdd(present, [added], lacking, breadth)
}

const fewer = (open: OpenRecommendations, search: NumberSearch): Ways => {
  const { entries, excess, number, surplus } = open
  const { breadth, reportsOnly } = search
  if (surplus > 0) {
    const counting = entries.flatMap(({ record, truth }) => (truth === true ? [record] : []))
    return reportsOnly ? noWay : anyOf(choices(counting, surplus, breadth).map((some) => withdraw(some, search)))
  }
  const notCounting = openActivities(open, search).map((activity) =>
    activityWays(search, activity, { condition: { _tag: "Not", of: number.where } })
  )
  return choose(notCounting, excess, breadth)
}

export const recommendations: EntriesRow<RecommendationEntries> = {
  more: (short, search) => short.map((open) => more(open, search)),
  fewer,
  supply: (open, search) =>
    registerEdit(
      "recommendations",
      open.flatMap(({ lacking, number }) =>
        recommendable(number, search)
          .slice(0, lacking)
          .map(({ host: unit, id: activity }) => ({ unit, activity }))
      ),
      search.given
    ),
  impossible: overIfLate
}
