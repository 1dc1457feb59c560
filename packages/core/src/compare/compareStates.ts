import { type Moment, momentOf } from "../condition/momentOf.ts"
import type { Assessment } from "../assessment/Assessment.ts"
import type { Finding } from "../assessment/Finding.ts"
import { assess } from "../engine/assess.ts"
import type { Notice } from "../notice/Notice.ts"
import { noticeDigest } from "../notice/noticeDigest.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Status } from "../requirement/Status.ts"
import type { Subject } from "../requirement/Subject.ts"
import type { Amended } from "../rule/Amended.ts"
import type { Rule } from "../rule/Rule.ts"
import { usesOfForm } from "../rule/uses.ts"
import { type Change, diff } from "../show/diff.ts"
import { toMillis } from "../time/millis.ts"

/** What is judged: a portfolio, the version of a notice that it is judged by, and as of when. */
export interface State {
  readonly notice: Notice
  readonly portfolio: Portfolio
  readonly asOf: Moment
}

/** What makes a finding another one: the notice was amended, something else is reported, or time has passed. */
export type Cause = "rule" | "facts" | "time"

/** A finding whose status differs between two states. */
export interface Shift {
  readonly rule: string
  readonly subject: Subject
  /** Absent where nothing was found of the rule for the subject. */
  readonly before?: Status
  /** Absent where nothing is found any more, as of a rule that was removed. */
  readonly after?: Status
  /**
   * What makes the difference: each cause that makes one alone, or without which there would be none. Where it takes all
   * of them together, all.
   */
  readonly causes: ReadonlyArray<Cause>
  /** The clauses of amending notices by which the second version differs in this rule; none if `rule` is no cause. */
  readonly by: ReadonlyArray<Amended>
  /**
   * What differs in the rule and in the windows that it uses or, if nothing does, outside all clauses; none if `rule` is
   * no cause.
   */
  readonly changes: ReadonlyArray<Change>
}

/** What is found in two states, and every finding that differs in its status. */
export interface Comparison {
  readonly before: Assessment
  readonly after: Assessment
  readonly shifts: ReadonlyArray<Shift>
}

const rulesOf = ({ clauses }: Notice): ReadonlyMap<string, Rule> =>
  new Map(clauses.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule] as const)))

/** The clauses of later notices that have changed, added or removed a rule after the first version. */
const amendmentsOf = (id: string, before: Notice, after: Notice): ReadonlyArray<Amended> => {
  const known = new Set((before.amendments ?? []).map((one) => one.id))
  const removing = (after.amendments ?? []).flatMap(({ removed = [], ...notice }) =>
    removed.filter(({ rule }) => rule === id).map(({ clause }): Amended => ({ ...notice, clause }))
  )
  return [...(rulesOf(after).get(id)?.amendedBy ?? []), ...removing].filter((by) => !known.has(by.id))
}

/** What only says who has changed something, and is told by `by`. */
const isCitation = ({ path }: Change): boolean =>
  path[0] === "amendments" || path.includes("amendedBy") || path.at(-1) === "reading"

const changesOf = (rule: Rule, all: ReadonlyArray<Change>): ReadonlyArray<Change> => {
  const windows = new Set(usesOfForm(rule.form).flatMap(([list, id]) => (list === "windows" ? [id] : [])))
  const own = all.filter(
    ({ path }) => (path[0] === "clauses" && path.includes(rule.id)) || (path[0] === "windows" && windows.has(path[1]!))
  )
  return own.length > 0 ? own : all.filter(({ path }) => path[0] !== "clauses")
}

const keyOf = ({ rule, subject }: Finding): string => `${rule} ${subject.kind} ${subject.id}`
const byKey = ({ findings }: Assessment): ReadonlyMap<string, Finding> =>
  new Map(findings.map((finding) => [keyOf(finding), finding]))

const judged = ({ asOf, notice, portfolio }: State): Assessment => assess(notice, portfolio, { asOf })

const partOf = { rule: "notice", facts: "portfolio", time: "asOf" } as const

const millisOf = ({ asOf, notice }: State): number => toMillis(momentOf(asOf, notice.zone))

const differing = (before: State, after: State): ReadonlyArray<Cause> => [
  ...(noticeDigest(before.notice) === noticeDigest(after.notice) ? [] : (["rule"] as const)),
  ...(before.portfolio === after.portfolio ? [] : (["facts"] as const)),
  ...(millisOf(before) === millisOf(after) ? [] : (["time"] as const))
]

/** Tells of a finding by its key which of several differences make it another one. */
const causesBetween = (
  before: State,
  after: State,
  all: ReadonlyArray<Cause>,
  found: Pick<Comparison, "before" | "after">
): ((key: string) => ReadonlyArray<Cause>) => {
  if (all.length < 2) return () => all
  const having = (state: State, other: State, cause: Cause) =>
    byKey(judged({ ...state, [partOf[cause]]: other[partOf[cause]] }))
  const first = byKey(found.before)
  const last = byKey(found.after)
  const alone = all.map((cause) => having(before, after, cause))
  // Of two, one alone is all without the other.
  const without = all.length === 2 ? alone.toReversed() : all.map((cause) => having(after, before, cause))
  return (key) => {
    const causes = all.filter(
      (_, n) =>
        alone[n]!.get(key)?.status !== first.get(key)?.status || without[n]!.get(key)?.status !== last.get(key)?.status
    )
    return causes.length === 0 ? all : causes
  }
}

/**
 * Judges two states, and tells of every finding whose status differs what makes the difference: the notice, and then
 * which clause of which amending notice and what it changed; what is reported; or the moment.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { compareStates } from "@kepu/core/notice"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const before = portfolioFromData({ units: [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }], activities: [] })
 * const activity = { id: "1", name: "讲座", host: "edu", platform: "published" } as const
 * const after = portfolioFromData({ units: [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }], activities: [activity] })
 * const asOf = "2023-10-01"
 * const { shifts } = compareStates({ notice, portfolio: before, asOf }, { notice, portfolio: after, asOf })
 * console.log(shifts.some(({ rule }) => rule === "member-unit-activity")) // true
 * ```
 */
export const compareStates = (before: State, after: State): Comparison => {
  const [old, now] = [judged(before), judged(after)]
  const all = diff(before.notice, after.notice).filter((change) => !isCitation(change))
  const found = new Map<string, { readonly before?: Finding; readonly after?: Finding }>()
  for (const finding of old.findings) found.set(keyOf(finding), { before: finding })
  for (const finding of now.findings) found.set(keyOf(finding), { ...found.get(keyOf(finding)), after: finding })
  const [oldRules, newRules] = [rulesOf(before.notice), rulesOf(after.notice)]
  const different = [...found].filter(([, pair]) => pair.before?.status !== pair.after?.status)
  if (different.length === 0) return { before: old, after: now, shifts: [] }
  const causesOf = causesBetween(before, after, differing(before, after), { before: old, after: now })
  const shifts = different.map(([key, pair]): Shift => {
    const { rule, subject } = (pair.after ?? pair.before)!
    const causes = causesOf(key)
    const isAmended = causes.includes("rule")
    return {
      rule,
      subject,
      ...(pair.before === undefined ? {} : { before: pair.before.status }),
      ...(pair.after === undefined ? {} : { after: pair.after.status }),
      causes,
      by: isAmended ? amendmentsOf(rule, before.notice, after.notice) : [],
      changes: isAmended ? changesOf((newRules.get(rule) ?? oldRules.get(rule))!, all) : []
    }
  })
  return { before: old, after: now, shifts }
}

/**
 * The same of one portfolio at one moment under two versions of a notice, so that the notice alone is the cause.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { compareUnder } from "@kepu/core/notice"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * console.log(compareUnder(portfolio, notice, notice, { asOf: "2023-10-01" }).shifts.length) // 0
 * ```
 */
export const compareUnder = (
  portfolio: Portfolio,
  before: Notice,
  after: Notice,
  { asOf }: { readonly asOf: Moment }
): Comparison => compareStates({ notice: before, portfolio, asOf }, { notice: after, portfolio, asOf })
