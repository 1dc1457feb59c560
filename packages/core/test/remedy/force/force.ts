import assert from "node:assert/strict"
import type { Portfolio } from "@kepu/core"
import { applyPlan } from "@kepu/core/remedy"
import * as Result from "effect/Result"
import type { Case } from "../../../src/requirement/Case.ts"
import { caseOf } from "../../../src/requirement/caseOf.ts"
import { type Edit, placeOf } from "../../../src/remedy/Edit.ts"
import { askedRule, mustsOf } from "../../../src/remedy/consequences.ts"
import { searches } from "../../../src/remedy/remediesFor.ts"
import { type Example, statusesOf } from "./example.ts"

/** The portfolio with the edits in it and everything as favourable as they hope. */
const after = (given: Portfolio, edits: ReadonlyArray<Edit>): Portfolio | undefined => {
  const needs = edits.flatMap(({ needs = [] }) => needs)
  const supplied = Object.fromEntries(needs.map(({ favourable, path }) => [path, favourable]))
  return Result.getOrUndefined(applyPlan(given, { edits }, supplied))
}

const unmetMusts = (given: Case): ReadonlySet<string> =>
  new Set(
    given.notice.clauses
      .flatMap(({ rules }) => rules)
      .filter(({ modality }) => modality === "must")
      .flatMap((rule) => [...statusesOf(rule, given)].flatMap(([key, status]) => (status === "unmet" ? [key] : [])))
  )

/** Whether edits lead the finding there and make no other `must` unmet, judged on the whole portfolio. */
const judge = ({ asOf, given, key, notice, rule }: Example) => {
  const before = unmetMusts(caseOf(notice, given, asOf))
  return (edits: ReadonlyArray<Edit>, leadsTo: string): boolean => {
    const changed = after(given, edits)
    if (changed === undefined) return false
    const laidOut = caseOf(notice, changed, asOf)
    return (
      statusesOf(rule, laidOut).get(key) === leadsTo && [...unmetMusts(laidOut)].every((unmet) => before.has(unmet))
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

/** How many examples there were, how often force was used, and for how many of them there was a plan. */
export interface Tally {
  readonly examples: number
  readonly forced: number
  readonly planned: number
}

/**
 * Holds the remedies of an example against brute force: the plans are just the smallest sets that work. Where there
 * are too many candidates for that, some of the plans are tried.
 */
export const holdAgainstForce = (example: Example, mostCandidates: number): Tally => {
  const { asOf, given, key, notice, rule, verdict } = example
  const works = judge(example)
  const where = `${key} ${verdict.status} ${asOf}`
  const asked = askedRule(rule, notice)
  const tried = searches({ asked, verdict, given: caseOf(notice, given, asOf), musts: mustsOf(notice), limit })
  let forced = 0
  for (const { mends, plans, search } of tried) {
    const candidates = [...new Set(mends.candidates)]
    if (candidates.length <= mostCandidates) {
      forced += 1
      assert.deepEqual(
        plans.map(({ edits }) => written(edits)).toSorted(),
        byForce(candidates, (edits) => works(edits, search.goal))
          .map(written)
          .toSorted(),
        `${where}: as brute force`
      )
      continue
    }
    for (const { edits, leadsTo } of plans.slice(0, 3)) {
      assert.ok(works(edits, leadsTo), `${where}: the plan works`)
      for (const left of edits) {
        const rest = edits.filter((edit) => edit !== left)
        assert.ok(!works(rest, leadsTo), `${where}: nothing can be left out`)
      }
    }
  }
  const found = tried.at(-1)?.plans ?? []
  for (const { edits } of found.slice(0, 2)) {
    const once = after(given, edits)!
    assert.deepEqual(after(once, edits), once, `${where}: twice is once`)
  }
  return { examples: 1, forced, planned: found.length > 0 ? 1 : 0 }
}
