import type { Status } from "../assessment/Status.ts"
import { runsOutAt } from "../assessment/runsOut.ts"
import { type Scope, scopeOf } from "../condition/Scope.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Recommendation } from "../portfolio/Recommendation.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { binds } from "../rule/binds.ts"
import { isBlank } from "../rule/FormComplete/asked.ts"
import { statusOf } from "../rule/statusOf.ts"
import type { Instant } from "../time/Instant.ts"
import type { Truth } from "../Truth.ts"
import { type Plan, type PlannedRule, planOf, type RecommendationRule } from "./Plan.ts"
import { type Program, type Rows, run } from "./Program.ts"
import { emptyTally, type Tally, tallyBlock } from "./Tally.ts"
import { bitsIn, blockRows, blockWords, isSet, maskOf, truthsFor, wordBits, wordsFor } from "./Truths.ts"

/** Where each unit stands in the list, by its id. */
export const placesOf = (units: ReadonlyArray<Unit>): ReadonlyMap<string, number> =>
  new Map(units.map(({ id }, place) => [id, place]))

export const rowsOf = (
  { bounds }: Program,
  activities: ReadonlyArray<Activity>,
  units: ReadonlyArray<Unit>,
  unitPlace: ReadonlyMap<string, number>,
  { today }: Scope
): Rows => {
  const hosts = new Int32Array(activities.length)
  for (let row = 0; row < activities.length; row++) hosts[row] = unitPlace.get(activities[row]!.host) ?? -1
  return { activities, hosts, binds: bounds.map((bound) => units.map((unit) => binds(bound, unit))), today }
}

/** How activities stand under a rule on each of them, a bit an activity. Who is in no mask is not met. */
interface RowStatuses {
  readonly notApplicable: Int32Array
  readonly met: Int32Array
  readonly open: Int32Array
  /** What those are who do not meet it. */
  readonly otherwise: "pending" | "unmet"
}

/** The statuses of a rule's subjects, in the order of the portfolio. */
export interface Statuses {
  readonly planned: PlannedRule
  readonly length: number
  readonly at: (place: number) => Status
  /** Shows the subjects of those statuses that are given something, with what is given, in order. */
  readonly visit: <A>(given: { readonly [S in Status]?: A }, see: (place: number, as: A) => void) => void
  /** How many subjects have each status. */
  readonly counts: Readonly<Record<Status, number>>
}

/** No findings of any status. */
export const noStatuses = (): Record<Status, number> => ({
  met: 0,
  unmet: 0,
  pending: 0,
  undetermined: 0,
  "not-applicable": 0,
  judgement: 0
})

/** Adds numbers of findings, status by status. */
export const addCounts = (total: Record<Status, number>, counts: Readonly<Record<Status, number>>): void => {
  total.met += counts.met
  total.unmet += counts.unmet
  total.pending += counts.pending
  total.undetermined += counts.undetermined
  total["not-applicable"] += counts["not-applicable"]
  total.judgement += counts.judgement
}

export const listed = (planned: PlannedRule, statuses: ReadonlyArray<Status>): Statuses => {
  const counts = noStatuses()
  for (const status of statuses) counts[status]++
  return {
    planned,
    length: statuses.length,
    counts,
    at: (place) => statuses[place]!,
    visit: (given, see) => {
      for (let place = 0; place < statuses.length; place++) {
        const as = given[statuses[place]!]
        if (as !== undefined) see(place, as)
      }
    }
  }
}

const ofRows = (planned: PlannedRule, rows: number, { met, notApplicable, open, otherwise }: RowStatuses): Statuses => {
  const counts = noStatuses()
  const sum = (words: Int32Array) => words.reduce((total, word) => total + bitsIn(word), 0)
  counts.met = sum(met)
  counts["not-applicable"] = sum(notApplicable)
  counts.undetermined = sum(open)
  counts[otherwise] = rows - counts.met - counts["not-applicable"] - counts.undetermined
  return {
    planned,
    length: rows,
    counts,
    at: (row) =>
      isSet(met, row)
        ? "met"
        : isSet(notApplicable, row)
          ? "not-applicable"
          : isSet(open, row)
            ? "undetermined"
            : otherwise,
    visit: (given, see) => {
      const asMet = given.met
      const asNot = given["not-applicable"]
      const asOpen = given.undetermined
      const asOther = given[otherwise]
      for (let word = 0; word < met.length; word++) {
        const others = ~(met[word]! | notApplicable[word]! | open[word]!) & maskOf(rows - word * wordBits)
        let left =
          (asMet === undefined ? 0 : met[word]!) |
          (asNot === undefined ? 0 : notApplicable[word]!) |
          (asOpen === undefined ? 0 : open[word]!) |
          (asOther === undefined ? 0 : others)
        for (; left !== 0; left &= left - 1) {
          const bit = left & -left
          const isOther = (others & bit) !== 0
          const as = isOther ? asOther : (open[word]! & bit) !== 0 ? asOpen : (met[word]! & bit) !== 0 ? asMet : asNot
          see(word * wordBits + 31 - Math.clz32(bit), as!)
        }
      }
    }
  }
}

/** Goes through the activities once: what each rule on activities finds, and what is counted. */
const judgeRows = (plan: Plan, rows: Rows, unitPlace: ReadonlyMap<string, number>, units: number, scope: Scope) => {
  const size = rows.activities.length
  const words = wordsFor(size)
  const rowRules = plan.rules.flatMap(({ asks }) => {
    if (asks.about !== "activity") return []
    const inTime = asks.limit !== undefined && scope.asOf < runsOutAt(asks.limit, scope)
    const statuses: RowStatuses = {
      notApplicable: new Int32Array(words),
      met: new Int32Array(words),
      open: new Int32Array(words),
      otherwise: inTime ? "pending" : "unmet"
    }
    return [{ ...asks, ...statuses }]
  })
  const tally = emptyTally(plan, units)
  const truths = truthsFor(plan.program.steps.length)
  const { isFalse, isTrue } = truths
  for (let from = 0; from < size; from += blockRows) {
    const to = Math.min(size, from + blockRows)
    run(plan.program, rows, from, to, truths)
    for (const { met, notApplicable, open, require, where } of rowRules) {
      for (let word = 0; word < wordsFor(to - from); word++) {
        const [applies, fulfils] = [where * blockWords + word, require * blockWords + word]
        const at = from / wordBits + word
        const isMet = isTrue[applies]! & isTrue[fulfils]!
        const fails = isTrue[applies]! & isFalse[fulfils]!
        met[at] = isMet
        notApplicable[at] = isFalse[applies]!
        open[at] = ~(isMet | fails | isFalse[applies]!) & maskOf(to - from - word * wordBits)
      }
    }
    tallyBlock(plan, rows, unitPlace, from, to, truths, tally, 1)
  }
  return { statuses: rowRules, tally }
}

/** What is asked of the activities that are recommended: the truth of each condition, by recommendation. */
const judgeRecommended = (
  { recommendationCounts, recommended: program }: Plan,
  recommendations: ReadonlyArray<Recommendation>,
  activityById: (id: string) => Activity,
  units: ReadonlyArray<Unit>,
  unitPlace: ReadonlyMap<string, number>,
  scope: Scope
) => {
  const rows = rowsOf(
    program,
    recommendations.map(({ activity }) => activityById(activity)),
    units,
    unitPlace,
    scope
  )
  const counts = recommendationCounts.length
  const counted = new Int32Array(units.length * counts)
  const possible = new Int32Array(units.length * counts)
  const truths = truthsFor(program.steps.length)
  const found: Array<ReadonlyArray<Truth>> = recommendations.map(({ unit }, row) => {
    run(program, rows, row, row + 1, truths)
    const answers = program.steps.map((_, place): Truth => {
      if ((truths.isTrue[place * blockWords]! & 1) === 1) return true
      return (truths.isFalse[place * blockWords]! & 1) === 1 ? false : undefined
    })
    const at = unitPlace.get(unit)! * counts
    for (const [n, place] of recommendationCounts.entries()) {
      if (answers[place] === true) counted[at + n]!++
      if (answers[place] !== false) possible[at + n]!++
    }
    return answers
  })
  return { truths: found, tally: { counted, possible } }
}

const ofRecommendations = (
  { asks }: RecommendationRule,
  recommendations: ReadonlyArray<Recommendation>,
  truths: ReadonlyArray<ReadonlyArray<Truth>>
): ReadonlyArray<Status> =>
  recommendations.map((recommendation, row) =>
    asks.of === "activity"
      ? statusOf(true, truths[row]![asks.require], false)
      : asks.fields.some((field) => isBlank(recommendation, field))
        ? "undetermined"
        : "met"
  )

/** What going through the activities and the recommendations of a portfolio once comes to. */
export interface Tallied {
  readonly plan: Plan
  readonly scope: Scope
  readonly portfolio: Portfolio
  readonly unitPlace: ReadonlyMap<string, number>
  readonly rows: Rows
  readonly tally: Tally
  /** Of each unit and each count of recommendations, as in a `Tally`. */
  readonly recommended: Pick<Tally, "counted" | "possible">
  /** The rules on activities and on recommendations, in the order of the notice. */
  readonly statuses: ReadonlyMap<PlannedRule, Statuses>
}

/** The first half of judging: what each activity comes to, and what of it is counted for units and the region. */
export const tallyOf = (
  notice: Notice,
  portfolio: Portfolio,
  asOf: Instant,
  indicators: ReadonlyArray<string> = []
): Tallied => {
  const plan = planOf(notice, indicators)
  const scope = scopeOf(notice, asOf)
  const { activities, recommendations = [], units } = portfolio
  const unitPlace = placesOf(units)
  const rows = rowsOf(plan.program, activities, units, unitPlace, scope)
  const { statuses: rowStatuses, tally } = judgeRows(plan, rows, unitPlace, units.length, scope)
  const activityById = new Map(
    recommendations.length === 0 ? [] : activities.map((activity) => [activity.id as string, activity])
  )
  const recommended = judgeRecommended(plan, recommendations, (id) => activityById.get(id)!, units, unitPlace, scope)
  let row = 0
  const statuses = plan.rules.flatMap((planned): ReadonlyArray<readonly [PlannedRule, Statuses]> => {
    const { asks } = planned
    switch (asks.about) {
      case "activity":
        return [[planned, ofRows(planned, activities.length, rowStatuses[row++]!)]]
      case "recommendation":
        return [[planned, listed(planned, ofRecommendations(asks, recommendations, recommended.truths))]]
      default:
        return []
    }
  })
  return { plan, scope, portfolio, unitPlace, rows, tally, recommended: recommended.tally, statuses: new Map(statuses) }
}
