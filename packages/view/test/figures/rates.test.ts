import { assert, describe, it } from "@effect/vitest"
import { type Instant, type Notice, portfolioFromData } from "@kepu/core"
import { notice as shipped } from "@kepu/core/notices/pucheng-2023"
import { ratesOf } from "@kepu/core/rank"
import { arbitraries } from "@kepu/testing"
import { rateRange, rateTables, showRate } from "@kepu/view/figures"
import * as Arbitrary from "effect/Arbitrary"
import { decided, forget } from "../../../core/test/assessment/reshape.ts"
import { times } from "../../../core/test/times.ts"

/** As one that is read: its rules have any ids. */
const pucheng: Notice = shipped
const of = (met: number, unmet: number, pending = 0, open = 0) => ({ met, unmet, pending, open })

describe("the range of a rate", () => {
  it.each([
    ["of what is known is one share", of(3, 1), undefined, [0.75, 0.75]],
    ["holds that what is open is met, or not", of(2, 1, 0, 1), undefined, [0.5, 0.75]],
    ["holds that what is pending comes, or not", of(2, 1, 1), undefined, [0.5, 0.75]],
    ["is anything where all is open", of(0, 0, 0, 2), undefined, [0, 1]],
    ["is one where nothing can be unmet", of(1, 0, 0, 0), undefined, [1, 1]],
    ["counts those beside as they would lower and raise it", of(2, 2), of(1, 1, 0, 1), [2 / 6, 4 / 6]],
    ["is all where those beside alone can be among them, and are met", of(0, 0), of(2, 0), [1, 1]],
    ["is none where those beside alone can be among them, and are unmet", of(0, 0), of(0, 2), [0, 0]]
  ] as const)("%s", (_, own, beside, [low, high]) => {
    assert.deepStrictEqual(rateRange(own, beside), { low, high })
  })

  it("is none where nobody can be among them", () => {
    assert.isUndefined(rateRange(of(0, 0)))
  })

  it("holds every way in which those beside may be among them, and what is open may end", () => {
    const numbers = [0, 1, 2]
    const up = (count: number) => Array.from({ length: count + 1 }, (_, n) => n)
    for (const met of numbers)
      for (const unmet of numbers)
        for (const open of numbers)
          for (const besideMet of numbers)
            for (const besideUnmet of numbers)
              for (const besideOpen of [0, 1]) {
                const range = rateRange(of(met, unmet, 0, open), of(besideMet, besideUnmet, 0, besideOpen))
                const shares: Array<number> = []
                for (const a of up(besideMet))
                  for (const b of up(besideUnmet))
                    for (const c of up(open + besideOpen))
                      for (const d of up(open + besideOpen - c)) {
                        const all = met + a + c + unmet + b + d
                        if (all > 0) shares.push((met + a + c) / all)
                      }
                if (range === undefined) assert.deepStrictEqual(shares, [])
                else
                  assert.deepStrictEqual(
                    [range.low, range.high],
                    [Math.min(...shares), Math.max(...shares)],
                    JSON.stringify({ met, unmet, open, besideMet, besideUnmet, besideOpen })
                  )
              }
  })
})

describe("a rate as it is written", () => {
  it.each([
    [{ low: 0.5, high: 0.5 }, "50%"],
    [{ low: 1 / 3, high: 2 / 3 }, "33%–67%"],
    [{ low: 0.999, high: 0.999 }, "99%"],
    [{ low: 0.001, high: 0.001 }, "1%"],
    [{ low: 0.001, high: 0.999 }, "1%–99%"],
    [{ low: 0, high: 1 }, "0%–100%"],
    [{ low: 0.29, high: 0.57 }, "29%–57%"],
    [undefined, "—"]
  ])("%o is %s", (range, expected) => {
    assert.strictEqual(showRate(range), expected)
  })
})

describe("rates of a county", () => {
  const units = [
    { id: "u1", name: "甲", kinds: ["member-unit"] },
    { id: "u2", name: "乙", kinds: ["member-unit"] },
    { id: "u3", name: "丙" }
  ]
  const submissions = [
    { unit: "u1", document: "summary", receivedAt: "2023-09-20" },
    { unit: "u1", document: "photos", receivedAt: "2023-09-20" },
    { unit: "u1", document: "key-activities", receivedAt: "2023-09-01" }
  ]
  const given = portfolioFromData({ units, activities: [], submissions })
  const tables = rateTables(pucheng, ratesOf(pucheng, given, { asOf: "2023-10-01" }))

  it("stand first for all units, then by kind with those whose kind is not known beside them", () => {
    const due = tables.find(({ key }) => key === "due summary-due")
    assert.deepStrictEqual(
      due?.rows.map(({ kind, perhaps, rate }) => [kind, perhaps, rate]),
      [
        [undefined, 0, "33%–67%"],
        ["member-unit", 1, "33%–67%"],
        [null, 0, "0%–100%"]
      ]
    )
    assert.match(due!.title["zh-CN"], /^\S+ .*总结/u)
    assert.match(due!.rows[1]!.says["zh-CN"], /^.*成员单位：33%–67%；应计 2，.*另有 1 个单位类型未知，可能计入$/u)
  })

  it("are bars of which the end is certain, and what is open stands behind it", () => {
    for (const { rows } of tables)
      for (const { open, range, width } of rows) {
        if (range === undefined) continue
        assert.closeTo(width, 100 * range.low, 1e-9)
        assert.closeTo(width + (open?.width ?? 0), 100 * range.high, 1e-9)
      }
  })

  it.prop(
    "hold what they come to when more facts are known",
    {
      whole: Arbitrary.all([arbitraries.portfolio(pucheng), arbitraries.portfolio(pucheng)]),
      asOf: arbitraries.asOf(pucheng),
      mask: Arbitrary.array(arbitraries.oneOf([true, false]), { maxLength: 40 })
    },
    ({ asOf, mask, whole: [one] }) => {
      const known = decided(one)
      const { recommendations } = known
      const lacking = { ...forget(known, mask), ...(recommendations === undefined ? {} : { recommendations }) }
      const at = { asOf: asOf as Instant }
      const [before, after] = [lacking, known].map((of) => rateTables(pucheng, ratesOf(pucheng, of, at)))
      for (const { key, rows } of before!)
        for (const { kind, range } of rows) {
          if (kind === null) continue
          const later = after!.find((table) => table.key === key)?.rows.find((row) => row.kind === kind)?.range
          if (later === undefined) continue
          assert.isDefined(range, `${key} ${kind ?? "all"}`)
          assert.isAtMost(range.low, later.low + 1e-12, `${key} ${kind ?? "all"}`)
          assert.isAtLeast(range.high, later.high - 1e-12, `${key} ${kind ?? "all"}`)
        }
    },
    { arbitrary: { runs: times(60, 1000) } }
  )
})
