import { assert, describe, it } from "@effect/vitest"
import { noticeFromData, readNotice } from "@kepu/core"
import { lint } from "@kepu/core/lint"
import { Scoring } from "../../src/rubric/Scoring.ts"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { item, type ItemData, officers, plain, type RubricData, rubricOf, scored, text, tiers } from "./sample.ts"

/** What lint says of a rubric beyond what it says of the notice without one. */
const lintOf = (rubric: RubricData) => {
  const codes = new Set(lint(noticeFromData(plain)).map(({ digest }) => digest))
  return lint(scored(rubric))
    .filter(({ digest }) => !codes.has(digest))
    .map(({ code, witness }) => [code, witness["zh-CN"]])
}
const stepped = (points: ReadonlyArray<readonly [number, number]>, more: object = {}): RubricData =>
  rubricOf([
    item({
      _tag: "Tiers",
      of: officers,
      tiers: points.map(([from, points]) => ({ from, points })) as unknown as Extract<
        ItemData["earns"],
        { readonly _tag: "Tiers" }
      >["tiers"],
      ...more
    })
  ])

describe("lint of a rubric", () => {
  it.each<[string, RubricData, ReadonlyArray<ReadonlyArray<string>>]>([
    [
      "falling tiers",
      stepped(
        [
          [3, 5],
          [2, 4]
        ],
        { below: 4 }
      ),
      []
    ],
    [
      "level tiers",
      stepped([
        [2, 5],
        [2, 4]
      ]),
      [["tier-never-reached", "排在前面的一档自 2 起已得 5 分"]]
    ],
    [
      "rising tiers",
      stepped([
        [2, 4],
        [3, 5]
      ]),
      [["tier-never-reached", "排在前面的一档自 2 起已得 4 分"]]
    ],
    [
      "nothing below the tiers",
      stepped([[0, 4]], { below: 1 }),
      [["tier-never-reached", "排在前面的一档自 0 起已得 4 分"]]
    ],
    [
      "more for less",
      stepped([
        [3, 4],
        [2, 5]
      ]),
      [["tier-against-order", "3 起 4 分，2 起 5 分"]]
    ],
    ["more below the tiers", stepped([[3, 4]], { below: 5 }), [["tier-against-order", "3 起 4 分，0 起 5 分"]]],
    [
      "fewer that is better",
      stepped(
        [
          [3, 0],
          [1, 4]
        ],
        { below: 5, fewerIsBetter: true }
      ),
      []
    ],
    [
      "fewer that is not",
      stepped([[3, 5]], { below: 4, fewerIsBetter: true }),
      [["tier-against-order", "3 起 5 分，0 起 4 分"]]
    ],
    ["points that add up", rubricOf([item(tiers)], { outOf: 10 }), []],
    ["points that do not", rubricOf([item(tiers)], { outOf: 10.01 }), [["points-do-not-add-up", "合计 10 分"]]],
    [
      "a bonus beside the full mark",
      rubricOf([item(tiers), item(tiers, { id: "two", as: "bonus" })], { outOf: 10 }),
      []
    ],
    [
      "an item without end",
      rubricOf([item({ _tag: "PerEntry", of: officers, points: 1 })], { outOf: 10 }),
      [["points-do-not-add-up", "计分项"]]
    ],
    [
      "grades that cover all",
      rubricOf([item(tiers)], {
        grades: [
          { id: "a", name: text("优"), from: 10 },
          { id: "b", name: text("差"), from: 0 }
        ]
      }),
      []
    ],
    [
      "grades with a gap",
      rubricOf([item(tiers)], {
        grades: [
          { id: "a", name: text("优"), from: 9 },
          { id: "b", name: text("差"), from: 0.01 }
        ]
      }),
      [["grades-leave-gap", "不足 0.01 分的没有等次"]]
    ],
    [
      "a grade above the most",
      rubricOf([item(tiers)], {
        grades: [
          { id: "a", name: text("优"), from: 10.01 },
          { id: "b", name: text("差"), from: 0 }
        ]
      }),
      [["grade-never-reached", "最多可得 10 分"]]
    ],
    [
      "a grade after a lower one",
      rubricOf([item(tiers)], {
        grades: [
          { id: "b", name: text("差"), from: 0 },
          { id: "a", name: text("优"), from: 9 }
        ]
      }),
      [["grade-never-reached", "排在前面的“差”自 0 分起"]]
    ]
  ])("of %s", (_, rubric, found) => assert.deepStrictEqual(lintOf(rubric), found))
})

describe("criteria of a clause", () => {
  const names = [text("组织", "organisation")] as const
  const codes = (number: string) => {
    const [clause] = plain.clauses
    const criteria = { ...clause, number: "二", rules: [], criteria: { names, open: false } }
    const rubric = rubricOf([item(tiers, { clause: number })])
    return lint(noticeFromData({ ...plain, clauses: [clause, criteria], rubric })).map(({ code }) => code)
  }
  it("have points where the rubric has an item of that clause", () => {
    assert.include(codes("一"), "criteria-without-weights")
    assert.notInclude(codes("二"), "criteria-without-weights")
  })
})

describe("docs/how-to/give-points.md", () => {
  const page = readFileSync(join(import.meta.dirname, "../../../../docs/how-to/give-points.md"), "utf8")
  const [, block = ""] = /```json\n([\s\S]*?)```/u.exec(page) ?? []
  const shown = [...page.matchAll(/`(\{ "_tag".*?\})`/gu)].map(([, json]): unknown => JSON.parse(json!))
  it("shows a rubric that is read, and in which lint finds nothing", () => {
    const rubric: RubricData = JSON.parse(block)
    assert.isTrue(Result.isSuccess(readNotice({ ...plain, rubric })))
    assert.deepStrictEqual(lintOf(rubric), [])
  })
  it("shows every way to points, with data that decodes", () => {
    const tags = shown.filter(Schema.is(Scoring)).map(({ _tag }) => _tag)
    assert.sameMembers(
      tags,
      Scoring.members.map(({ fields }) => fields._tag.schema.literal)
    )
    assert.strictEqual(shown.length, tags.length + 1)
  })
})
