import { assert } from "@effect/vitest"
import { applyPlan, type Finding, type Notice, type Portfolio } from "@kepu/core"
import * as Result from "effect/Result"
import { findingsOf } from "../../src/assessment/assessByReference.ts"
import { caseOf } from "../../src/assessment/Case.ts"
import { type Edit, placeOf } from "../../src/remedy/Edit.ts"
import { askedRule, mustsOf } from "../../src/remedy/consequences.ts"
import { searches } from "../../src/remedy/remediesFor.ts"
import { instant } from "../sample.ts"

const open = new Set(["unmet", "pending", "undetermined", "judgement"])

/** A notice of which one rule is asked about, cut down to it and to all that must be, so that judging takes less time. */
export interface Asking {
  readonly notice: Notice
  readonly rule: string
}

/** The notice asked about each of its rules. */
export const askings = (notice: Notice): ReadonlyArray<Asking> =>
  notice.clauses
    .flatMap(({ rules }) => rules)
    .filter(({ modality }) => modality !== "may")
    .map(({ id: rule }) => {
      const [first, ...rest] = notice.clauses.map((clause) => ({
        ...clause,
        sentences: [],
        rules: clause.rules.filter(({ id, modality }) => id === rule || modality === "must")
      }))
      return { rule, notice: { ...notice, clauses: [first!, ...rest] } }
    })

export interface Example extends Asking {
  readonly given: Portfolio
  readonly at: { readonly asOf: ReturnType<typeof instant> }
  readonly finding: Finding
}

/** The findings of the whole portfolio: those of `assess`, without the digest of the notice, which takes longer. */
const findings = (notice: Notice, given: Portfolio, { asOf }: Example["at"]): ReadonlyArray<Finding> => {
  const laidOut = caseOf(notice, given, asOf)
  return notice.clauses.flatMap((clause) => clause.rules.flatMap((rule) => findingsOf(clause, rule, laidOut)))
}

/** An open finding of one of the rules, the `n`-th first; none where nothing is open. */
export const exampleOf = (
  asked: ReadonlyArray<Asking>,
  given: Portfolio,
  asOf: string,
  n: number
): ReadonlyArray<Example> => {
  const at = { asOf: instant(asOf) }
  for (let turn = 0; turn < asked.length; turn += 1) {
    const asking = asked[(n + turn) % asked.length]!
    const found = findings(asking.notice, given, at).filter(
      ({ rule, status }) => rule === asking.rule && open.has(status)
    )
    if (found.length > 0) return [{ ...asking, given, at, finding: found[n % found.length]! }]
  }
  return []
}

/** The portfolio with the edits in it and everything as favourable as they hope. */
export const after = (given: Portfolio, edits: ReadonlyArray<Edit>): Portfolio | undefined => {
  const needs = edits.flatMap(({ needs = [] }) => needs)
  const supplied = Object.fromEntries(needs.map(({ favourable, path }) => [path, favourable]))
  return Result.getOrUndefined(applyPlan(given, { edits }, supplied))
}

const keyOf = ({ rule, subject }: Finding) => `${rule} ${subject.kind} ${subject.id}`

const unmetMusts = (findings: ReadonlyArray<Finding>): ReadonlySet<string> =>
  new Set(findings.filter(({ modality, status }) => modality === "must" && status === "unmet").map(keyOf))

/** Whether edits lead the finding there and make no other `must` unmet, judged on the whole portfolio. */
const judge = ({ at, finding, given, notice }: Example) => {
  const before = unmetMusts(findings(notice, given, at))
  return (edits: ReadonlyArray<Edit>, leadsTo: string): boolean => {
    const changed = after(given, edits)
    if (changed === undefined) return false
    const found = findings(notice, changed, at)
    return (
      found.some((one) => keyOf(one) === keyOf(finding) && one.status === leadsTo) &&
      [...unmetMusts(found)].every((key) => before.has(key))
    )
  }
}

const subsets = <A>(of: ReadonlyArray<A>): ReadonlyArray<ReadonlyArray<A>> =>
  Array.from({ length: 2 ** of.length }, (_, bits) => of.filter((_, n) => (bits >> n) % 2 === 1))

/** Every smallest set of the candidates that works, with at most one edit for any one place. */
const byForce = (candidates: ReadonlyArray<Edit>, works: (edits: ReadonlyArray<Edit>) => boolean) => {
  const found: Array<ReadonlyArray<Edit>> = []
  const sets = subsets(candidates)
    .filter((set) => new Set(set.map(placeOf)).size === set.length)
    .toSorted((a, b) => a.length - b.length)
  for (const set of sets) {
    if (found.some((smaller) => smaller.every((edit) => set.includes(edit)))) continue
    if (works(set)) found.push(set)
  }
  return found
}

const written = (edits: ReadonlyArray<Edit>): string =>
  JSON.stringify(edits.map(({ needs, patch }) => JSON.stringify([patch, needs])).toSorted())

/** More plans than any small portfolio has. */
const limit = 500

/**
 * Holds the remedies of an example against brute force: the plans are just the smallest sets that work. Where there
 * are too many candidates for that, some of the plans are tried. Says how often force was used, and if there was a plan.
 */
export const holdAgainstForce = (example: Example, mostCandidates: number) => {
  const { at, finding, given, notice, rule: id } = example
  const works = judge(example)
  const where = `${keyOf(finding)} ${finding.status} ${at.asOf}`
  const rule = notice.clauses.flatMap(({ rules }) => rules).find((candidate) => candidate.id === id)!
  const tried = searches({
    asked: askedRule(rule, notice),
    verdict: finding,
    given: caseOf(notice, given, at.asOf),
    musts: mustsOf(notice),
    limit
  })
  let forced = 0
  for (const { mends, plans, search } of tried) {
    const candidates = [...new Set(mends.candidates)]
    if (candidates.length <= mostCandidates) {
      forced += 1
      assert.deepStrictEqual(
        plans.map(({ edits }) => written(edits)).toSorted(),
        byForce(candidates, (edits) => works(edits, search.goal))
          .map(written)
          .toSorted(),
        `${where}: as brute force`
      )
      continue
    }
    for (const { edits, leadsTo } of plans.slice(0, 3)) {
      assert.isTrue(works(edits, leadsTo), `${where}: the plan works`)
      for (const left of edits) {
        const rest = edits.filter((edit) => edit !== left)
        assert.isFalse(works(rest, leadsTo), `${where}: nothing can be left out`)
      }
    }
  }
  const found = tried.at(-1)?.plans ?? []
  for (const { edits } of found.slice(0, 2)) {
    const once = after(given, edits)!
    assert.deepStrictEqual(after(once, edits), once, `${where}: twice is once`)
  }
  return { forced, planned: found.length > 0 ? 1 : 0 }
}
