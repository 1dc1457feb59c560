import { mustBeKnown } from "../failure/mustBeKnown.ts"
import { type Moment, momentOf } from "../condition/momentOf.ts"
import { withKnownTerms } from "../requirement/knownTerms.ts"
import type { Case } from "../requirement/Case.ts"
import { caseOf } from "../requirement/caseOf.ts"
import type { Finding } from "../assessment/Finding.ts"
import type { Status } from "../requirement/Status.ts"
import type { Verdict } from "../assessment/Verdict.ts"
import { verdictOf } from "../explain/verdict.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import { subjectBy, subjectOf, subjectsOf } from "../requirement/subjects.ts"
import { evaluate } from "../requirement/evaluate.ts"
import { fill, type Localized, same } from "../text/Localized.ts"
import { type AskedRule, askedRule, askedRuleFor, breaks, mustsOf, supposing, touchedBy } from "./consequences.ts"
import { type Edit, type Remedies, placeOf, type RemedyPlan } from "./Edit.ts"
import { mend } from "./mend.ts"
import type { Mends, Search } from "./Search.ts"
import { nothingHelps, reportAll } from "./tooLate.ts"
import { effortOf, heaviest, type Way } from "./ways.ts"
import { words } from "./words.ts"

const join = (texts: ReadonlyArray<Localized>): Localized =>
  texts.reduce((first, next) => fill(words.both, { first, next }))

/** What is looked for, one after the other, until something is found. */
const attempts: Readonly<Record<Status, ReadonlyArray<Pick<Search, "goal" | "reportsOnly">>>> = {
  met: [],
  "not-applicable": [],
  unmet: [{ goal: "met", reportsOnly: false }],
  pending: [{ goal: "met", reportsOnly: false }],
  judgement: [{ goal: "met", reportsOnly: false }],
  undetermined: [
    { goal: "met", reportsOnly: true },
    { goal: "not-applicable", reportsOnly: true },
    { goal: "met", reportsOnly: false }
  ]
}

/** Whether the edits lead the finding to the goal and leave every other `must` as it is, with what they hope for. */
const succeeds = ({ asked, given, goal, musts, subject }: Search, edits: ReadonlyArray<Edit>): boolean => {
  const after = supposing(given, edits)
  const record = after && subjectBy(asked.requirement, subject.id, after)
  return (
    after !== undefined &&
    record !== undefined &&
    evaluate(asked.requirement, record, after).status === goal &&
    !breaks(musts, given, after, touchedBy(edits, given.portfolio, after.portfolio))
  )
}

/** Entries that are added to one list come in the order of their places. */
const inOrder = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : 1)

const planOf = (way: Way, leadsTo: RemedyPlan["leadsTo"]): RemedyPlan => {
  const [first, ...rest] = way.toSorted((a, b) => inOrder(placeOf(a), placeOf(b)))
  const edits = [first!, ...rest] as const
  return { edits, effort: effortOf(edits), kind: heaviest(edits), leadsTo, text: join(edits.map(({ what }) => what)) }
}

const compare = (a: RemedyPlan, b: RemedyPlan): number =>
  a.effort - b.effort || (a.text["zh-CN"] < b.text["zh-CN"] ? -1 : a.text["zh-CN"] > b.text["zh-CN"] ? 1 : 0)

const plansAmong = (search: Search, ways: ReadonlyArray<Way>, limit: number): ReadonlyArray<RemedyPlan> => {
  const plans = ways
    .filter((way) => way.length > 0)
    .map((way) => planOf(way, search.goal))
    .toSorted(compare)
  const found: Array<RemedyPlan> = []
  for (const plan of plans) {
    if (found.length >= limit) break
    const isMore = found.some(({ edits }) => edits.every((edit) => plan.edits.includes(edit)))
    if (!isMore && succeeds(search, plan.edits)) found.push(plan)
  }
  return found
}

/** What a search found: its plans, and the ways that were there. */
export interface Found {
  readonly search: Search
  readonly mends: Mends
  readonly plans: ReadonlyArray<RemedyPlan>
}

/** What is asked of whom. */
export interface Question {
  readonly asked: AskedRule
  readonly verdict: Pick<Verdict, "status" | "subject" | "missing" | "unit">
  readonly given: Case
  readonly musts: ReadonlyArray<AskedRule>
  readonly limit: number
}

/** The searches for remedies of an open verdict, up to the one that found some. What could not be read is to be read, not replaced. */
export const searches = ({ asked, given, limit, musts, verdict }: Question): ReadonlyArray<Found> => {
  const { subject } = verdict
  const record = subjectBy(asked.requirement, subject.id, given)
  if (record === undefined) return []
  const isUnread = verdict.missing.some(({ fact }) => fact === "unread")
  const tried: Array<Found> = []
  for (const attempt of attempts[verdict.status].filter(({ reportsOnly }) => reportsOnly || !isUnread)) {
    const search: Search = {
      asked: askedRuleFor(asked, record, given),
      subject,
      record,
      given,
      ...attempt,
      breadth: 2 * limit + 8,
      musts
    }
    const mends = mend(search)
    const plans = plansAmong(search, mends.ways, limit)
    tried.push({ search, mends, plans })
    if (plans.length > 0) break
  }
  return tried
}

/** What can be done about a verdict. */
export const remediesOf = (question: Question): Remedies => {
  const last = searches(question).at(-1)
  if (last === undefined) return { possible: [] }
  if (last.plans.length > 0) return { possible: last.plans }
  const { missing, status } = question.verdict
  return {
    possible: [],
    impossible: status === "undetermined" ? reportAll(missing) : (last.mends.impossible ?? nothingHelps)
  }
}

/**
 * What can be done about a finding of `assess`: the same notice, portfolio and moment must be given.
 *
 * Each plan is a smallest set of edits: with them the finding is met and no `must` becomes unmet that was not,
 * and no part of them does that. Whether it does is found by judging the portfolio with the edits in it. An
 * undetermined finding is settled by reporting alone, wherever that can be: as met or, where nothing that could be
 * reported makes it met, as not applicable. What has happened is not rewritten, and where the time is over the
 * answer says so and what remains.
 *
 * Plans stand in order of effort, then of their text; there are at most `limit`, 20 if it is not given. Of a great
 * many, as when any of a hundred activities could be the one, those found first are kept. A finding that is met
 * or does not apply has no plans.
 *
 * @throws `Failed` if `asOf` is not a moment, the notice has no such rule, or the rule does not speak of the subject
 *
 * @example
 * ```ts
 * import { assess, portfolioFromData } from "@kepu/core"
 * import { remediesFor } from "@kepu/core/remedy"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const units = [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }]
 * const portfolio = portfolioFromData({ units, activities: [] })
 * const asOf = "2023-09-10"
 * const finding = assess(notice, portfolio, { asOf }).findings.find(({ rule }) => rule === "member-unit-activity")
 * console.log(finding?.status) // pending
 * console.log(remediesFor(notice, portfolio, { asOf }, finding!).possible.length) // 1
 * ```
 */
export const remediesFor = (
  notice: Notice,
  portfolio: Portfolio,
  { asOf: moment }: { readonly asOf: Moment },
  { rule: id, subject }: Pick<Finding, "rule" | "subject">,
  { limit = 20 }: { readonly limit?: number } = {}
): Remedies => {
  const rules = notice.clauses.flatMap((clause) => clause.rules)
  mustBeKnown(
    "unknown-rule",
    id,
    rules.map((one) => ({ id: one.id, name: one.says }))
  )
  const rule = rules.find((candidate) => candidate.id === id)
  const given = caseOf(notice, withKnownTerms(notice, portfolio), momentOf(moment, notice.zone))
  const asked = rule && askedRule(rule, notice)
  const record = asked && subjectBy(asked.requirement, subject.id, given)
  if (asked === undefined) return { possible: [] }
  if (record === undefined) {
    mustBeKnown(
      "unknown-subject",
      subject.id,
      subjectsOf(asked.requirement, given.portfolio)
        .map((one) => subjectOf(one, given))
        .map((one) => ({ id: one.id, name: same(one.name) }))
    )
    return { possible: [] }
  }
  const verdict = verdictOf(asked.rule.says, asked.requirement, record, given)
  return remediesOf({ asked, verdict, given, musts: mustsOf(notice), limit })
}
