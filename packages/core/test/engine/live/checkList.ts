import { assert } from "@effect/vitest"
import type { Finding } from "@kepu/core"
import type { Live, Wanted } from "@kepu/core/live"

type Roll = (below: number) => number

/** Whether a finding is wanted: the definition. */
const isWanted = ({ clause, modality, rule, status, subject, unit }: Finding, wanted: Wanted): boolean => {
  const owner = unit?.id ?? (subject.kind === "unit" ? subject.id : undefined)
  const facts = { status, modality, rule, clause, subject: subject.id, unit: owner }
  return Object.entries(wanted).every(([key, value]) => facts[key as keyof Wanted] === value)
}

/** What one finding has in common with those that are wanted; sometimes none is. */
const wantedOf = (one: Finding | undefined, other: Finding | undefined, roll: Roll): Wanted => {
  if (one === undefined) return { rule: "no-such-rule" }
  const { clause, modality, rule, status, subject, unit = subject } = one
  const facts = { status, modality, rule, clause, subject: subject.id, unit: unit.id }
  const chosen = Object.entries(facts).filter(() => roll(4) === 0)
  const key = Object.keys(facts).find(() => roll(20) === 0)
  const odd = key === "subject" || key === "unit" ? { [key]: other!.subject.id } : {}
  return { ...Object.fromEntries(chosen), ...odd }
}

/** Compares the list of findings with those that are expected in their order: all, and some of them page by page. */
export const checkList = (kept: Live, expected: ReadonlyArray<Finding>, roll: Roll): void => {
  const plain = ({ findings }: ReturnType<Live["findings"]>) =>
    findings.map(({ at, found }) => ({ at, finding: { ...found.toJSON() } }))
  const all = expected.map((finding, at) => ({ at, finding }))
  assert.deepStrictEqual(plain(kept.findings()), all)
  for (let turn = 0; turn < 3; turn++) {
    const wanted = wantedOf(expected[roll(expected.length)], expected[roll(expected.length)], roll)
    const limit = 1 + roll(12)
    const pages: Array<(typeof all)[number]> = []
    let after: number | undefined = roll(3) === 0 ? roll(expected.length + 2) : 0
    const chosen = all.filter(({ at, finding }) => at >= after! && isWanted(finding, wanted))
    while (after !== undefined) {
      const page: ReturnType<Live["findings"]> = kept.findings(wanted, { after, limit })
      // Nothing is left over, and the next page begins at a finding.
      assert.isTrue(page.next === undefined || page.findings.length === limit)
      pages.push(...plain(page))
      if (page.next !== undefined) assert.strictEqual(page.next, chosen[pages.length]?.at)
      after = page.next
    }
    assert.deepStrictEqual(pages, chosen)
  }
}
