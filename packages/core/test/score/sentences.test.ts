import { assert, describe, it } from "@effect/vitest"
import { county, item, rowOf, rubricOf, shown, text, tiersOfOpenDays } from "./sample.ts"

// 开放300天10分、250天8分、200天6分，不足4分；每登记1名信息员加1.5分，最多加4分；发生安全事故的，不得评为优秀。

const rubric = rubricOf(
  [
    item(tiersOfOpenDays),
    item({ _tag: "PerEntry", of: { _tag: "Officers" }, points: 1.5, cap: 4 }, { id: "officers", as: "bonus" })
  ],
  {
    grades: [
      { id: "top", name: text("优秀", "excellent"), from: 12 },
      { id: "pass", name: text("合格", "pass"), from: 6 }
    ],
    vetoes: [
      {
        id: "unsafe",
        name: text("安全事故", "an accident"),
        clause: "一",
        rule: "safe",
        when: "unmet",
        takes: { _tag: "GradesAbove", grade: "pass" }
      }
    ]
  }
)

const row = (days: number | undefined, officers: number, safe?: "met" | "unmet") =>
  rowOf(
    rubric,
    county({
      units: [
        {
          id: "u1",
          name: "甲单位",
          kinds: ["member-unit"],
          ...(days === undefined ? {} : { facts: { "open-days": days } })
        }
      ],
      officers: [{ unit: "u1", registered: officers }],
      ...(safe === undefined ? {} : { attestations: [{ rule: "safe", unit: "u1", decision: safe }] })
    })
  )

describe("tiers, a bonus with a cap and a veto together", () => {
  it.each([
    [249, 2, "met", "9", ["pass"]],
    [250, 2, "met", "11", ["pass"]],
    [250, 3, "met", "12", ["top"]],
    [300, 1, "met", "11.5", ["pass"]],
    // Four and a half, capped.
    [199, 3, "met", "8", ["pass"]],
    [300, 9, "met", "14", ["top"]],
    [300, 9, "unmet", "14", ["pass"]],
    [199, 0, "met", "4", [null]],
    [199, 0, "unmet", "4", [null]]
  ] as const)("%d days and %d officers, %s: %s", (days, officers, safe, total, grades) => {
    const { total: found, grades: given } = row(days, officers, safe)
    assert.deepStrictEqual([shown(found), given], [total, grades as never])
  })

  it("are open where the days are unknown, or nobody has decided", () => {
    const unknown = row(undefined, 3, "met")
    assert.deepStrictEqual([shown(unknown.total), unknown.grades], ["8…14", ["top", "pass"]])
    const undecided = row(300, 3)
    assert.deepStrictEqual([shown(undecided.total), undecided.grades], ["14", ["top", "pass"]])
  })
})

// 开放天数10分、未发现隐患5分（每处扣2分，扣完为止），折算满分100；每登记1名信息员加1.5分，最多加4分，加分合计不超过3分；
// 未按期报总结扣3分；总分不超过100分；发生安全事故的不得分。
const scaled = rubricOf(
  [
    item(tiersOfOpenDays),
    item({ _tag: "FullLess", of: { _tag: "Facilities", kind: "hall" }, points: 5, loss: 2 }, { id: "flaws" }),
    item({ _tag: "PerEntry", of: { _tag: "Officers" }, points: 1.5, cap: 4 }, { id: "officers", as: "bonus" }),
    item({ _tag: "ByRule", rule: "summary-due", points: 3, when: "unmet" }, { id: "late", as: "deduction" })
  ],
  {
    outOf: 15,
    scaledTo: 100,
    bonusAtMost: 3,
    atMost: 100,
    vetoes: [
      {
        id: "unsafe",
        name: text("安全事故", "an accident"),
        clause: "一",
        rule: "safe",
        when: "unmet",
        takes: { _tag: "AllPoints" }
      }
    ]
  }
)

describe("a sum that is scaled, with what is added, taken and vetoed", () => {
  const of = (days: number, halls: number, officers: number, more: Partial<Parameters<typeof county>[0]> = {}) =>
    shown(
      rowOf(
        scaled,
        county({
          units: [{ id: "u1", name: "甲单位", kinds: ["member-unit"], facts: { "open-days": days } }],
          facilities: Array.from({ length: halls }, (_, n) => ({ kind: "hall", name: `${n}`, unit: "u1" })),
          officers: [{ unit: "u1", registered: officers }],
          submissions: [],
          attestations: [{ rule: "safe", unit: "u1", decision: "met" }],
          ...more
        })
      ).total
    )
  const inTime = { submissions: [{ unit: "u1", document: "summary", receivedAt: "2024-11-30T23:00" }] }

  it.each([
    // 15 of 15, and 3 that go beyond the most.
    ["all of it", () => of(300, 0, 2, inTime), "100"],
    // 11 of 15 is 73.33; 1.5 more, 3 less.
    ["some of it, and late", () => of(250, 1, 1), "71.83"],
    ["some of it, in time", () => of(250, 1, 1, inTime), "74.83"],
    // 4 of 15 is 26.67: what is lost stops at nothing; 13.5 stops at 4, and that at 3.
    ["the least of it", () => of(199, 3, 9, inTime), "29.67"],
    [
      "an accident",
      () => of(300, 0, 2, { ...inTime, attestations: [{ rule: "safe", unit: "u1", decision: "unmet" }] }),
      "0"
    ],
    [
      "let off the summary",
      () =>
        of(250, 1, 1, {
          exemptions: [
            { unit: "u1", rule: "summary-due", kind: "exempt", on: "2024-11-01", reason: "停电", by: "县科协" }
          ]
        }),
      "74.83"
    ]
  ] as const)("%s", (_, total, expected) => {
    assert.strictEqual(total(), expected)
  })
})
