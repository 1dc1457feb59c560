import { assert, describe, it } from "@effect/vitest"
import { caseOf } from "../../src/requirement/caseOf.ts"
import { recordAt, subjectBy, subjectOf, subjectsOf, unitOf } from "../../src/requirement/subjects.ts"
import { activity, instant, portfolio, pucheng } from "../sample.ts"

const source = { file: "附件1.csv", row: 2, columns: { time: "活动时间" } }
const given = caseOf(
  pucheng,
  portfolio({
    units: [
      { id: "u1", name: "甲局" },
      { id: "u2", name: "乙镇" }
    ],
    activities: [activity({ id: "a1", host: "u1", source }), activity({ id: "a2", host: "u2", name: "展览" })],
    recommendations: [
      { activity: "a1", unit: "u2" },
      { activity: "a2", unit: "u1" }
    ]
  }),
  instant("2023-09-20T00:00:00+08:00")
)
const without = caseOf(pucheng, portfolio(), instant("2023-09-20T00:00:00+08:00"))

describe("the subjects of a requirement", () => {
  it.each<["activity" | "recommendation" | "unit" | "region", ReadonlyArray<readonly string[]>]>([
    [
      "activity",
      [
        ["a1", "科普讲座", "u1"],
        ["a2", "展览", "u2"]
      ]
    ],
    [
      "recommendation",
      [
        ["u2/a1", "科普讲座", "u2"],
        ["u1/a2", "展览", "u1"]
      ]
    ],
    [
      "unit",
      [
        ["u1", "甲局", "u1"],
        ["u2", "乙镇", "u2"]
      ]
    ],
    ["region", [["610526", "蒲城县", ""]]]
  ])("about each %s", (about, expected) => {
    const records = subjectsOf({ about }, given.portfolio)
    assert.deepStrictEqual(
      records.map((record) => {
        const { id, kind, name } = subjectOf(record, given)
        assert.strictEqual(kind, about)
        return [id, name, unitOf(record, given)?.id ?? ""]
      }),
      expected
    )
    const at = recordAt({ about }, given.portfolio)
    for (const [n, record] of records.entries()) {
      assert.deepStrictEqual(at(n), record)
      assert.deepStrictEqual(subjectBy({ about }, expected[n]![0]!, given), record)
    }
    assert.isUndefined(subjectBy({ about }, "nobody", given))
  })

  it("are none of recommendations without a register of them", () => {
    assert.deepStrictEqual(subjectsOf({ about: "recommendation" }, without.portfolio), [])
    assert.isUndefined(subjectBy({ about: "recommendation" }, "u1/a1", without))
  })

  it("name the column of the fact at issue, if there is just one", () => {
    const record = { activity: given.portfolio.activities[0]! }
    const place = { file: "附件1.csv", row: 2 }
    assert.deepStrictEqual(subjectOf(record, given, ["time"]).source, { ...place, column: "活动时间" })
    assert.deepStrictEqual(subjectOf(record, given, ["time", "place"]).source, place)
    assert.deepStrictEqual(subjectOf(record, given).source, place)
  })
})
