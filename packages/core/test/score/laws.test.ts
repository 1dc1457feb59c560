import { assert, describe, it } from "@effect/vitest"
import { noticeFromData } from "@kepu/core"
import { Notice, Scores } from "@kepu/core/schema"
import type { RuleForm } from "@kepu/core/notice"
import { score, type ScoreRow } from "@kepu/core/rubric"
import { caseOf, evaluate, requirementOf } from "@kepu/core/reference"
import { arbitraries } from "@kepu/testing"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { decided, forget, reverse } from "../assessment/reshape.ts"
import { instant } from "../sample.ts"
import { times } from "../times.ts"
import { item, type ItemData, type RubricData, rubricOf, scored, text, tiers } from "./sample.ts"

type Earns = ItemData["earns"]
type Counted = Extract<Earns, { readonly _tag: "Tiers" }>["of"]

const isOfRecords = (form: RuleForm) =>
  form._tag === "Each" || (form._tag === "Due" && "_tag" in form.deadline && form.deadline._tag === "Relative")
const boundOf = (form: RuleForm) =>
  form._tag === "Each" || isOfRecords(form) ? undefined : (form.bound ?? { _tag: "Region" as const })

/** A rubric that takes what it can from the rules of a notice; `dice` says which. */
const rubricFor = (notice: Notice, dice: ReadonlyArray<number>): RubricData => {
  let n = 0
  const roll = (below: number) => dice[n++ % dice.length]! % below
  const pick = <A>(from: ReadonlyArray<A>): A => from[roll(from.length)]!
  const all = notice.clauses.flatMap(({ rules }) => rules)
  const rules = all.filter(({ modality }) => modality !== "may")
  const isOfRegion = roll(4) === 0
  const named = rules.filter(({ form }) => {
    const bound = boundOf(form)
    return bound !== undefined && (bound._tag === "Region") === isOfRegion
  })
  const judged = named.filter(({ form }) => form._tag === "Judgement")
  const counted = [
    ...all.flatMap(({ form }) => (form._tag === "Count" ? [form.of] : [])),
    { _tag: "Activities" },
    { _tag: "Officers" },
    { _tag: "Facilities", kind: "display" }
  ] as ReadonlyArray<Counted>
  const points = () => pick([0.5, 3, 1.25, 0])
  const earns = (): Earns => {
    const of = pick(counted)
    const made: ReadonlyArray<Earns | undefined> = [
      {
        _tag: "Tiers",
        of,
        tiers: [
          { from: pick([2, 3]), points: points() },
          { from: 1, points: points() }
        ],
        below: points()
      },
      { _tag: "PerEntry", of, points: points(), per: pick([1, 2]), ...(roll(2) === 0 ? {} : { cap: 2 }) },
      { _tag: "FullLess", of, points: 4, loss: points() },
      named.length === 0
        ? undefined
        : { _tag: "ByRule", rule: pick(named).id, points: points(), when: pick(["met", "unmet"]) },
      judged.length === 0 ? undefined : { _tag: "ByDecision", rule: pick(judged).id, points: 3 }
    ]
    return pick(made) ?? made[0]!
  }
  const itemOf = (id: string): ItemData => {
    const as = pick([undefined, undefined, "bonus", "deduction"] as const)
    return {
      id,
      name: text(id),
      clause: notice.clauses[0].number,
      earns: earns(),
      ...(as === undefined ? {} : { as }),
      ...(roll(3) > 0
        ? {}
        : { evidence: [{ _tag: "Enough", name: text("佐证"), of: pick(counted), atLeast: pick([1, 2]) }] as const })
    }
  }
  return {
    name: text("计分标准"),
    clause: notice.clauses[0].number,
    bound: isOfRegion ? { _tag: "Region" } : pick([{ _tag: "EveryUnit" }, { _tag: "KindIn", kinds: ["township"] }]),
    items: [itemOf("a"), itemOf("b"), itemOf("c"), itemOf("d")],
    ...(roll(2) === 0 ? {} : { outOf: 7, scaledTo: 10 }),
    ...(roll(2) === 0 ? {} : { bonusAtMost: 1.5, deductionAtMost: 2 }),
    grades: [
      { id: "top", name: text("优秀"), from: 5 },
      { id: "pass", name: text("合格"), from: 2 }
    ],
    ...(named.length === 0 || roll(2) === 0
      ? {}
      : {
          vetoes: [
            {
              id: "veto",
              name: text("否决"),
              clause: notice.clauses[0].number,
              rule: pick(named).id,
              when: pick(["met", "unmet"]),
              takes: pick([{ _tag: "AllPoints" }, { _tag: "GradesAbove", grade: "pass" }])
            }
          ]
        })
  }
}

const rolls = Array.from({ length: 60 }, (_, n) => n) as [number, ...Array<number>]

const worlds = Arbitrary.flatMap(
  Arbitrary.all({
    bare: arbitraries.notice,
    dice: Arbitrary.array(arbitraries.oneOf(rolls), { minLength: 20, maxLength: 60 })
  }),
  ({ bare, dice }) => {
    const notice = noticeFromData({ ...Schema.encodeSync(Notice)(bare), rubric: rubricFor(bare, dice) })
    return Arbitrary.all({
      notice: Arbitrary.Constant(notice),
      portfolio: arbitraries.portfolio(notice),
      asOf: arbitraries.asOf(notice)
    })
  }
)
const masks = Arbitrary.array(arbitraries.oneOf([true, false]), { maxLength: 40 })
const arbitrary = { runs: times(40, 800) }

const hundredths = (points: number | null, end: number): number => (points === null ? end : Math.round(points * 100))
const ends = ({ from, to }: ScoreRow["total"]) => [hundredths(from, -Infinity), hundredths(to, Infinity)] as const
const lies = (inner: ScoreRow["total"], outer: ScoreRow["total"], what: string) => {
  const [[a, b], [from, to]] = [ends(inner), ends(outer)]
  assert.isTrue(a <= b && from <= a && b <= to, `${what}: ${a}…${b} in ${from}…${to}`)
}

describe("scores", () => {
  it.prop(
    "have a breakdown that adds up",
    { world: worlds },
    ({ world: { asOf, notice, portfolio } }) => {
      const { bonusAtMost = Infinity, deductionAtMost = Infinity, items, outOf, scaledTo } = notice.rubric!
      for (const { items: own, sums, total, vetoes } of score(notice, portfolio, { asOf: instant(asOf) })!.rows)
        for (const end of [0, 1] as const) {
          const of = (as: (typeof items)[number]["as"]) =>
            own.reduce((sum, { points }, n) => (items[n]!.as === as ? sum + ends(points)[end] : sum), 0)
          assert.strictEqual(ends(sums.items)[end], of(undefined))
          const scaled = outOf === undefined ? of(undefined) : Math.floor((of(undefined) * scaledTo!) / outOf + 0.5)
          assert.strictEqual(ends(sums.scaled)[end], scaled)
          const [bonus, loss] = [
            Math.min(of("bonus"), bonusAtMost * 100),
            Math.max(of("deduction"), -deductionAtMost * 100)
          ]
          assert.strictEqual(ends(sums.bonus)[end], bonus)
          assert.strictEqual(ends(sums.deductions)[end], loss)
          assert.strictEqual(ends(sums.total)[end], Math.max(0, scaled + bonus + loss))
          if (vetoes.every(({ applies }) => applies === "no")) assert.deepStrictEqual(total, sums.total)
        }
    },
    { arbitrary }
  )

  it.prop(
    "only narrow as facts become known",
    { world: worlds, mask: masks },
    ({ mask, world: { asOf, notice, ...world } }) => {
      const portfolio = decided(world.portfolio)
      const at = { asOf: instant(asOf) }
      const after = new Map(score(notice, portfolio, at)!.rows.map((row) => [row.subject.id, row]))
      const before = new Map(score(notice, forget(portfolio, mask), at)!.rows.map((row) => [row.subject.id, row]))
      for (const [id, row] of after) {
        const vague = before.get(id)!
        lies(row.total, vague.total, "total")
        assert.includeMembers([...vague.grades], [...row.grades])
        for (const [n, item] of row.items.entries()) lies(item.points, vague.items[n]!.points, item.item)
        for (const [n, { applies }] of row.vetoes.entries())
          if (vague.vetoes[n]!.applies !== "open") assert.strictEqual(applies, vague.vetoes[n]!.applies)
      }
      for (const [id, { bound }] of before) assert.isTrue(after.has(id) || bound !== undefined)
    },
    { arbitrary }
  )

  it.prop(
    "count what a rule of the notice counts, and say what is missing",
    { world: worlds },
    ({ world: { asOf, notice, portfolio } }) => {
      const { bound, items } = notice.rubric!
      const given = caseOf(notice, portfolio, instant(asOf))
      for (const row of score(notice, portfolio, { asOf: instant(asOf) })!.rows) {
        const unit = portfolio.units.find(({ id }) => id === row.subject.id)
        for (const [n, { missing, number, points, status }] of row.items.entries()) {
          const { earns, evidence } = items[n]!
          const rule =
            "of" in earns
              ? { id: "x", form: { _tag: "Count", bound, of: earns.of, atLeast: 1 } as const }
              : notice.clauses.flatMap(({ rules }) => rules).find(({ id }) => id === earns.rule)!
          const found = evaluate(requirementOf(rule, notice), unit === undefined ? {} : { unit }, given)
          if (number === undefined) assert.strictEqual(status, found.status)
          else {
            const [{ known, possible }] = found.counts as [(typeof found.counts)[number]]
            assert.deepStrictEqual([number.known, number.possible ?? Infinity], [known, possible])
          }
          const isWaiting = status === "pending" || evidence !== undefined
          if (points.from !== points.to && !isWaiting) assert.isNotEmpty(missing)
        }
      }
    },
    { arbitrary }
  )

  it.prop(
    "are data, and do not depend on the order of the input",
    { world: worlds },
    ({ world: { asOf, notice, portfolio } }) => {
      const scores = score(notice, decided(portfolio), { asOf: instant(asOf) })!
      const json: unknown = JSON.parse(JSON.stringify(scores))
      assert.deepStrictEqual(Schema.decodeUnknownSync(Scores, { onExcessProperty: "error" })(json), scores)
      const less = <A extends { readonly missing: ReadonlyArray<unknown> }>({ missing, ...rest }: A) => ({
        ...rest,
        missing: missing.length
      })
      const bare = (row: ScoreRow) => ({ ...row, items: row.items.map(less), vetoes: row.vetoes.map(less) })
      const reversed = score(notice, reverse(decided(portfolio)), { asOf: instant(asOf) })!
      assert.deepStrictEqual(reversed.rows.map(bare), scores.rows.map(bare))
    },
    { arbitrary }
  )

  it("have a notice that is data too", () => {
    const bare = { ...Schema.encodeSync(Notice)(scored(rubricOf([item(tiers)]))) }
    assert.deepStrictEqual(Schema.encodeSync(Notice)(noticeFromData(JSON.parse(JSON.stringify(bare)))), bare)
  })
})
