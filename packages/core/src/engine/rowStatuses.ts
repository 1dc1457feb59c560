import type { Status } from "../assessment/Status.ts"
import { statuses as everyStatus } from "../assessment/statuses.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Judgeable } from "../requirement/Rulebook.ts"
import type { Recommendation } from "../portfolio/Recommendation.ts"
import type { Activity } from "../portfolio/Activity.ts"
import { isBlank } from "../requirement/boxes.ts"
import { isInTime } from "../requirement/trace.ts"
import type { Plan, PlannedRule, RowPlan } from "./Plan.ts"
import { type Rows, run } from "./Program.ts"
import { listed, ofRows, type RowStatuses, type Statuses } from "./Statuses.ts"
import { type Tally, tallyBlock } from "./Tally.ts"
import { blockRows, maskOf, truthsFor, wordBits, wordsFor } from "./Truths.ts"
import type { Units } from "./Units.ts"

const none: ReadonlyArray<never> = []

/** The activities, each for its host, as a program is run over them. */
export const rowsOf = (
  activities: ReadonlyArray<Activity>,
  { boundBy, placeOf }: Units,
  { today }: Pick<Scope<Judgeable>, "today">,
  owners?: Int32Array
): Rows => {
  const hosts = new Int32Array(activities.length)
  for (let row = 0; row < activities.length; row++) hosts[row] = placeOf(activities[row]!.host) ?? -1
  const allHosts = (row: number): ReadonlyArray<number> => {
    const { coHosts = none } = activities[row]!
    if (coHosts.length === 0) return [hosts[row]!]
    return [...new Set([hosts[row]!, ...coHosts.flatMap((id) => placeOf(id) ?? none)])]
  }
  return { activities, hosts, owners: owners ?? hosts, allHosts, boundBy, today }
}

/** Goes through rows once: how each stands under the rules on rows; and what is counted of them is added to the tally. */
const judgeRows = <N extends Judgeable>(
  rules: ReadonlyArray<PlannedRule<N>>,
  plan: RowPlan,
  rows: Rows,
  scope: Scope<Judgeable>,
  tally: Tally
): ReadonlyArray<Statuses<N>> => {
  const size = rows.activities.length
  const all = wordsFor(size)
  const judged = rules.flatMap((planned) => {
    const { asked, conditions } = planned
    if (conditions === undefined || !("require" in asked)) return []
    const statuses: RowStatuses = {
      notApplicable: new Int32Array(all),
      met: new Int32Array(all),
      open: new Int32Array(all),
      otherwise: isInTime(asked.limit, scope) ? "pending" : "unmet"
    }
    return [{ planned, statuses, ...conditions, ...statuses }]
  })
  const truths = truthsFor(plan.program.steps.length)
  const { isFalse, isTrue, words } = truths
  for (let from = 0; from < size; from += blockRows) {
    const to = Math.min(size, from + blockRows)
    const used = wordsFor(to - from)
    run(plan.program, rows, from, to, truths)
    for (const { met, notApplicable, open, require, where } of judged) {
      for (let word = 0; word < used; word++) {
        const [applies, fulfils] = [where * words + word, require * words + word]
        const at = from / wordBits + word
        const isMet = isTrue[applies]! & isTrue[fulfils]!
        const fails = isTrue[applies]! & isFalse[fulfils]!
        met[at] = isMet
        notApplicable[at] = isFalse[applies]!
        open[at] = ~(isMet | fails | isFalse[applies]!) & maskOf(to - from - word * wordBits)
      }
    }
    tallyBlock(plan, rows, from, to, truths, tally, 1)
  }
  return judged.map(({ planned, statuses }) => ofRows(planned, size, statuses))
}

/** What is counted of activities and of recommendations; it grows with every portion of them. */
export interface Tallies {
  readonly activities: Tally
  readonly recommended: Tally
}

/** The same where boxes are asked for: a copy with an empty one is open. */
const withBoxes = <N extends Judgeable>(
  statuses: Statuses<N>,
  recommendations: ReadonlyArray<Recommendation>
): Statuses<N> => {
  const { length, planned, visit } = statuses
  const { asked } = planned
  if (asked.about !== "recommendation" || !("boxes" in asked.require)) return statuses
  const { boxes } = asked.require
  const found: Array<Status> = []
  visit(Object.fromEntries(everyStatus.map((status) => [status, status])), (place, status: Status) => {
    const isOpen = status === "met" && boxes.some((box) => isBlank(recommendations[place]!, box))
    found[place] = isOpen ? "undetermined" : status
  })
  return listed(planned, length, (place) => found[place]!)
}

/** How activities and recommendations stand, by rule; and what is counted of them is added to the tallies. */
export const rowStatusesOf = <N extends Judgeable = Notice>(
  plan: Plan<N>,
  scope: Scope<N>,
  units: Units,
  activities: ReadonlyArray<Activity>,
  recommendations: ReadonlyArray<Recommendation>,
  tallies: Tallies
): ReadonlyArray<Statuses<N>> => {
  const about = (kind: "activity" | "recommendation") => plan.rules.filter(({ asked }) => asked.about === kind)
  const ofActivities = judgeRows(
    about("activity"),
    plan.activities,
    rowsOf(activities, units, scope),
    scope,
    tallies.activities
  )
  const byId = new Map(recommendations.length === 0 ? none : activities.map((one) => [one.id as string, one]))
  const owners = Int32Array.from(recommendations, ({ unit }) => units.placeOf(unit) ?? -1)
  const recommended = recommendations.map(({ activity }) => byId.get(activity)!)
  const ofRecommendations = judgeRows(
    about("recommendation"),
    plan.recommended,
    rowsOf(recommended, units, scope, owners),
    scope,
    tallies.recommended
  )
  return [...ofActivities, ...ofRecommendations.map((statuses) => withBoxes(statuses, recommendations))]
}
