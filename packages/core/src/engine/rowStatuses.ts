import type { Status } from "../requirement/Status.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Recommendation } from "../portfolio/Recommendation.ts"
import type { Activity } from "../portfolio/Activity.ts"
import { isBlank } from "../requirement/boxes.ts"
import { isInTime } from "../requirement/runsOut.ts"
import { answersTo } from "./answers.ts"
import { documentsIn, isTimedRule, timedJudge, type TimedRule } from "./documents.ts"
import { columnsOf } from "./Columns.ts"
import { lookups } from "./lookups.ts"
import type { Plan, PlannedRule, RowPlan } from "./Plan.ts"
import { type Rows, run } from "./Program.ts"
import { listed, type Statuses } from "./Statuses.ts"
import { type Tally, tallyBlock } from "./Tally.ts"
import { blockRows, maskOf, truthsFor, wordBits, wordsFor } from "../condition/Truths.ts"
import type { Units } from "./Units.ts"

const none: ReadonlyArray<never> = []

/** The activities, each for its host, as a program is run over them. */
export const rowsOf = (
  activities: ReadonlyArray<Activity>,
  { at, boundBy, placeOf }: Units,
  { notice, today }: Pick<Scope<Notice>, "notice" | "today">,
  owners?: Int32Array
): Rows => {
  const hosts = new Int32Array(activities.length)
  for (let row = 0; row < activities.length; row++) hosts[row] = placeOf(activities[row]!.host) ?? -1
  const allHosts = (row: number): ReadonlyArray<number> => {
    const { coHosts = none } = activities[row]!
    if (coHosts.length === 0) return [hosts[row]!]
    return [...new Set([hosts[row]!, ...coHosts.flatMap((id) => placeOf(id) ?? none)])]
  }
  return {
    activities,
    columns: columnsOf(activities, notice),
    hosts,
    owners: owners ?? hosts,
    allHosts,
    boundBy,
    unitAt: at,
    today
  }
}

/** Goes through rows once: how each stands under the rules on rows; and what is counted of them is added to the tally. */
const judgeRows = (
  rules: ReadonlyArray<PlannedRule>,
  plan: RowPlan,
  rows: Rows,
  scope: Scope<Notice>,
  tally: Tally
): ReadonlyArray<Statuses> => {
  const size = rows.activities.length
  const all = wordsFor(size)
  const mask = () => new Int32Array(all)
  const judged = rules.flatMap((planned) => {
    const { conditions } = planned
    if (conditions === undefined) return []
    const otherwise: Status = isInTime(conditions.limit, scope) ? "pending" : "unmet"
    return [{ planned, ...conditions, otherwise, met: mask(), fails: mask(), notApplicable: mask(), open: mask() }]
  })
  const truths = truthsFor(plan.program.steps.length)
  const { isFalse, isTrue, words } = truths
  for (let from = 0; from < size; from += blockRows) {
    const to = Math.min(size, from + blockRows)
    const used = wordsFor(to - from)
    run(plan.program, rows, from, to, truths)
    for (const { fails, met, notApplicable, open, require, where } of judged) {
      for (let word = 0; word < used; word++) {
        const [applies, fulfils] = [where * words + word, require * words + word]
        const at = from / wordBits + word
        met[at] = isTrue[applies]! & isTrue[fulfils]!
        fails[at] = isTrue[applies]! & isFalse[fulfils]!
        notApplicable[at] = isFalse[applies]!
        open[at] = ~(met[at] | fails[at] | notApplicable[at]) & maskOf(to - from - word * wordBits)
      }
    }
    tallyBlock(plan, rows, from, to, truths, tally, 1)
  }
  return judged.map(({ fails, met, notApplicable, open, otherwise, planned }) => ({
    planned,
    length: size,
    masks: [
      { status: "met", places: met },
      { status: otherwise, places: fails },
      { status: "undetermined", places: open },
      { status: "not-applicable", places: notApplicable }
    ]
  }))
}

const timedStatuses = (
  rules: ReadonlyArray<TimedRule>,
  { activities: { program } }: Plan,
  rows: Rows,
  portfolio: Pick<Portfolio, "submissions" | "unread">,
  scope: Scope<Notice>
): ReadonlyArray<Statuses> => {
  const documents = documentsIn(portfolio)
  const answers = answersTo(
    program,
    rows,
    rules.flatMap(({ conditions }) => [conditions!.where, conditions!.require])
  )
  return rules.map((planned) => {
    const judge = timedJudge(planned, documents, scope)
    const { require, where } = planned.conditions!
    return listed(planned, rows.activities.length, (place) =>
      judge(rows.activities[place]!, answers(place, where), answers(place, require))
    )
  })
}

/** What is counted of activities and of recommendations; it grows with every portion of them. */
export interface Tallies {
  readonly activities: Tally
  readonly recommended: Tally
}

/** How activities and recommendations stand, by rule; and what is counted of them is added to the tallies. */
export const rowStatusesOf = (
  plan: Plan,
  scope: Scope<Notice>,
  units: Units,
  portfolio: Pick<Portfolio, "activities" | "recommendations" | "submissions" | "unread">,
  tallies: Tallies
): ReadonlyArray<Statuses> => {
  const { activities, recommendations = [] } = portfolio
  const about = (kind: "activity" | "recommendation") => plan.rules.filter(({ asked }) => asked.about === kind)
  const rows = rowsOf(activities, units, scope)
  const timedRules = plan.rules.filter(isTimedRule)
  const ofActivities = judgeRows(
    about("activity").filter((planned) => !isTimedRule(planned)),
    plan.activities,
    rows,
    scope,
    tallies.activities
  )
  const timed = timedRules.length === 0 ? [] : timedStatuses(timedRules, plan, rows, portfolio, scope)
  const { activityById } = lookups({ activities, units: [] }, units)
  const owners = Int32Array.from(recommendations, ({ unit }) => units.placeOf(unit) ?? -1)
  const recommended = recommendations.map(({ activity }) => activityById.get(activity)!)
  const ofRecommendations = judgeRows(
    about("recommendation"),
    plan.recommended,
    rowsOf(recommended, units, scope, owners),
    scope,
    tallies.recommended
  )
  const ofForms = plan.rules.flatMap((planned) => {
    const { boxes } = planned
    if (boxes === undefined) return []
    const isOpen = (one: Recommendation) => boxes.some((box) => isBlank(one, box))
    return listed(planned, recommendations.length, (place) =>
      isOpen(recommendations[place]!) ? "undetermined" : "met"
    )
  })
  return [...ofActivities, ...timed, ...ofRecommendations, ...ofForms]
}
