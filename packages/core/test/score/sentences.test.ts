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
