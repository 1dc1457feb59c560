import type { Status } from "../assessment/Status.ts"
import { runsOutAt } from "../assessment/runsOut.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Rulebook } from "../notice/Rulebook.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Recommendation } from "../portfolio/Recommendation.ts"
import { isBlank } from "../rule/FormComplete/asked.ts"
import { statusOf } from "../rule/statusOf.ts"
import type { Truth } from "../Truth.ts"
import type { Ground } from "./Ground.ts"
import type { Plan, PlannedRule, RecommendationRule } from "./Plan.ts"
import { type Program, type Rows, run } from "./Program.ts"
import { listed, ofRows, type RowStatuses, type Statuses } from "./Statuses.ts"
import { emptyTally, type Tally, tallyBlock } from "./Tally.ts"
import { blockRows, blockWords, maskOf, truthsFor, wordBits, wordsFor } from "./Truths.ts"

/** What is counted of activities and of recommendations; it grows with every portion of them. */
export interface Counts {
  readonly tally: Tally
  /** Of each unit and each count of recommendations, as in a `Tally`. */
  readonly recommended: Pick<Tally, "counted" | "possible">
}

export const noCounts = (plan: Plan<Rulebook>, units: number): Counts => {
  const size = units * plan.recommendationCounts.length
  return {
    tally: emptyTally(plan, units),
    recommended: { counted: new Int32Array(size), possible: new Int32Array(size) }
  }
}

/** The places of the activities' hosts among the units. */
export const hostsOf = (
  activities: ReadonlyArray<Activity>,
  { unitPlace }: Pick<Ground<Rulebook>, "unitPlace">
): Int32Array => {
  const hosts = new Int32Array(activities.length)
  for (let row = 0; row < activities.length; row++) hosts[row] = unitPlace.get(activities[row]!.host) ?? -1
  return hosts
}

/** The activities as a program is run over them. */
export const rowsOf = (
  { bounds }: Program,
  activities: ReadonlyArray<Activity>,
  ground: Ground<Rulebook>,
  hosts: Int32Array = hostsOf(activities, ground)
): Rows => ({ activities, hosts, binds: bounds.map(ground.boundOf), today: ground.scope.today })

/** Goes through the activities once: what each rule on activities finds; and what is counted is added. */
const judgeRows = (
  { plan, scope, unitPlace }: Ground<Rulebook>,
  rows: Rows,
  tally: Tally
): ReadonlyArray<RowStatuses> => {
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
  return rowRules
}

/** What is asked of the activities that are recommended: the truth of each condition, by recommendation. */
const judgeRecommended = (
  ground: Ground<Rulebook>,
  recommendations: ReadonlyArray<Recommendation>,
  activityById: (id: string) => Activity,
  { counted, possible }: Counts["recommended"]
): ReadonlyArray<ReadonlyArray<Truth>> => {
  const { recommendationCounts, recommended: program } = ground.plan
  const rows = rowsOf(
    program,
    recommendations.map(({ activity }) => activityById(activity)),
    ground
  )
  const truths = truthsFor(program.steps.length)
  return recommendations.map(({ unit }, row) => {
    run(program, rows, row, row + 1, truths)
    const answers = program.steps.map((_, place): Truth => {
      if ((truths.isTrue[place * blockWords]! & 1) === 1) return true
      return (truths.isFalse[place * blockWords]! & 1) === 1 ? false : undefined
    })
    const at = ground.unitPlace.get(unit)! * recommendationCounts.length
    for (const [n, place] of recommendationCounts.entries()) {
      if (answers[place] === true) counted[at + n]!++
      if (answers[place] !== false) possible[at + n]!++
    }
    return answers
  })
}

const ofRecommendation = (
  { asks }: RecommendationRule,
  recommendation: Recommendation,
  truths: ReadonlyArray<Truth>
): Status => {
  if (asks.of === "activity") return statusOf(true, truths[asks.require], false)
  return asks.fields.some((field) => isBlank(recommendation, field)) ? "undetermined" : "met"
}

/** What is found of some activities and of the recommendations of them. */
export interface Tallied<N extends Rulebook = Notice> {
  readonly rows: Rows
  /** The rules on activities and on recommendations, in the order of the notice. */
  readonly statuses: ReadonlyMap<PlannedRule<N>, Statuses<N>>
}

/** The first half of judging: what each activity comes to; what of it is counted for units and the region is added. */
export const tallyOf = <N extends Rulebook>(
  ground: Ground<N>,
  { activities, recommendations = [] }: Pick<Portfolio, "activities" | "recommendations">,
  { recommended, tally }: Counts
): Tallied<N> => {
  const { plan } = ground
  const rows = rowsOf(plan.program, activities, ground)
  const rowStatuses = judgeRows(ground, rows, tally)
  const activityById = new Map(
    recommendations.length === 0 ? [] : activities.map((activity) => [activity.id as string, activity])
  )
  const truths = judgeRecommended(ground, recommendations, (id) => activityById.get(id)!, recommended)
  let row = 0
  const statuses = plan.rules.flatMap((planned): ReadonlyArray<readonly [PlannedRule<N>, Statuses<N>]> => {
    const { asks } = planned
    switch (asks.about) {
      case "activity":
        return [[planned, ofRows(planned, activities.length, rowStatuses[row++]!)]]
      case "recommendation": {
        const statusAt = (n: number) => ofRecommendation(asks, recommendations[n]!, truths[n]!)
        return [[planned, listed(planned, recommendations.length, statusAt)]]
      }
      default:
        return []
    }
  })
  return { rows, statuses: new Map(statuses) }
}
