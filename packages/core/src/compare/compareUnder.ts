import type { Moment } from "../condition/momentOf.ts"
import type { Assessment } from "../assessment/Assessment.ts"
import type { Finding } from "../assessment/Finding.ts"
import { assess } from "../engine/assess.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Status } from "../requirement/Status.ts"
import type { Subject } from "../requirement/Subject.ts"
import type { Amended } from "../rule/Amended.ts"
import type { Rule } from "../rule/Rule.ts"
import { usesOfForm } from "../rule/uses.ts"
import { type Change, diff } from "../show/diff.ts"

/** A finding that is another one under another version of a notice. */
export interface Shift {
  readonly rule: string
  readonly subject: Subject
  /** Absent where the first version finds nothing of the rule for the subject. */
  readonly before?: Status
  /** Absent where the second finds nothing, as it does of a rule that is removed. */
  readonly after?: Status
  /** The clauses of amending notices by which the second version differs in this rule. */
  readonly by: ReadonlyArray<Amended>
  /** What differs in the rule and in the windows that it uses or, if nothing does, outside all clauses. */
  readonly changes: ReadonlyArray<Change>
}

/** What a portfolio comes to under two versions of a notice, and every finding that differs in its status. */
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

/**
 * Judges a portfolio at a moment under two versions of a notice, and tells of every finding whose status differs what
 * makes the difference: which clause of which amending notice, and what it changed.
 */
export const compareUnder = (
  portfolio: Portfolio,
  before: Notice,
  after: Notice,
  { asOf }: { readonly asOf: Moment }
): Comparison => {
  const [old, now] = [assess(before, portfolio, { asOf }), assess(after, portfolio, { asOf })]
  const all = diff(before, after).filter((change) => !isCitation(change))
  const found = new Map<string, { readonly before?: Finding; readonly after?: Finding }>()
  for (const finding of old.findings) found.set(keyOf(finding), { before: finding })
  for (const finding of now.findings) found.set(keyOf(finding), { ...found.get(keyOf(finding)), after: finding })
  const [oldRules, newRules] = [rulesOf(before), rulesOf(after)]
  const shifts = [...found.values()].flatMap((pair): ReadonlyArray<Shift> => {
    const { rule, subject } = (pair.after ?? pair.before)!
    if (pair.before?.status === pair.after?.status) return []
    return [
      {
        rule,
        subject,
        ...(pair.before === undefined ? {} : { before: pair.before.status }),
        ...(pair.after === undefined ? {} : { after: pair.after.status }),
        by: amendmentsOf(rule, before, after),
        changes: changesOf((newRules.get(rule) ?? oldRules.get(rule))!, all)
      }
    ]
  })
  return { before: old, after: now, shifts }
}
