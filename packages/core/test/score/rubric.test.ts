import { assert, describe, it } from "@effect/vitest"
import { noticeFromData, parseNotice, readNotice } from "@kepu/core"
import { diffNotices, showNotice, trace } from "@kepu/core/notice"
import { languages } from "@kepu/core/text"
import * as Result from "effect/Result"
import { item, type ItemData, officers, plain, rubricOf, scored, text, tiers } from "./sample.ts"

const problemsOf = (change: (rubric: any) => void) => {
  const rubric = structuredClone(
    rubricOf([item(tiers), item({ _tag: "ByRule", rule: "summary-due", points: 2 }, { id: "two" })], {
      grades: [{ id: "top", name: text("优秀"), from: 0 }],
      vetoes: [
        {
          id: "veto",
          name: text("事故"),
          clause: "一",
          rule: "safe",
          when: "unmet",
          takes: { _tag: "GradesAbove", grade: "top" }
        }
      ],
      publicity: { clause: "一", days: 7 }
    })
  )
  change(rubric)
  const found = Result.match(readNotice({ ...plain, rubric }), { onSuccess: () => [], onFailure: (all) => all })
  return found.map(({ path, text }) => [path, text["zh-CN"], text.en])
}

describe("a rubric of a notice", () => {
  it("is read", () =>
    assert.deepStrictEqual(
      problemsOf(() => {}),
      []
    ))

  it.each<[string, (rubric: any) => void, string, RegExp, RegExp]>([
    [
      "an unknown rule",
      (all) => (all.items[1].earns.rule = "x"),
      "rubric.items[1].earns.rule",
      /规则“x”；可用：“summary-due”、“safe”、“praised”$/u,
      /rule “x” that is judged for units; it has: “summary-due”, “safe”, “praised”$/u
    ],
    [
      "a rule on records",
      (all) => (all.items[1].earns.rule = "named"),
      "rubric.items[1].earns.rule",
      /规则“named”/u,
      /named/u
    ],
    [
      "a rule on the region",
      (all) => (all.vetoes[0].rule = "region-hall"),
      "rubric.vetoes[0].rule",
      /规则“region-hall”/u,
      /region-hall/u
    ],
    [
      "a decision on what nobody judges",
      (all) => (all.items[1].earns._tag = "ByDecision"),
      "rubric.items[1].earns.rule",
      /人工认定的规则“summary-due”；可用：“safe”、“praised”/u,
      /left to judgement/u
    ],
    [
      "an unknown clause",
      (all) => (all.items[0].clause = "九"),
      "rubric.items[0].clause",
      /没有条款“九”；可用：“一”$/u,
      /no clause “九”; it has: “一”$/u
    ],
    [
      "an unknown clause of publicity",
      (all) => (all.publicity.clause = "九"),
      "rubric.publicity.clause",
      /条款“九”/u,
      /九/u
    ],
    [
      "an unknown term",
      (all) => (all.items[0].earns.of = { _tag: "Facilities", kind: "x" }),
      "rubric.items[0].earns.of",
      /用到“x”，但 facilities 中没有声明；可用：“hall”/u,
      /uses “x”, which facilities/u
    ],
    [
      "an unknown term of evidence",
      (all) =>
        (all.items[0].evidence = [
          { _tag: "Enough", name: text("照片"), of: { _tag: "Facilities", kind: "x" }, atLeast: 1 }
        ]),
      "rubric.items[0].evidence[0].of",
      /用到“x”/u,
      /uses “x”/u
    ],
    [
      "an unknown kind of unit",
      (all) => (all.bound = { _tag: "KindIn", kinds: ["x"] }),
      "rubric.bound",
      /用到“x”，但 unitKinds/u,
      /unitKinds/u
    ],
    [
      "an unknown grade",
      (all) => (all.vetoes[0].takes.grade = "x"),
      "rubric.vetoes[0].takes.grade",
      /没有等次“x”；可用：“top”/u,
      /no grade “x”; there are: “top”/u
    ],
    [
      "an item twice",
      (all) => (all.items[1].id = "one"),
      "rubric.items[1].id",
      /编号“one”出现两次/u,
      /“one” occurs twice/u
    ],
    [
      "points of three decimals",
      (all) => (all.items[1].earns.points = 0.125),
      "rubric.items[1].earns.points",
      /至多两位小数/u,
      /two decimals at most/u
    ],
    [
      "too many points",
      (all) => (all.items[1].earns.points = 10_000.01),
      "rubric.items[1].earns.points",
      /应在 0 到 10000 之间/u,
      /from 0 to 10000/u
    ],
    [
      "too many tiers",
      (all) => (all.items[0].earns.tiers = Array.from({ length: 51 }, (_, n) => ({ from: 99 - n, points: 1 }))),
      "rubric.items[0].earns.tiers",
      /至多 50 项/u,
      /at most 50 entries/u
    ],
    ["scaling from nothing", (all) => (all.scaledTo = 100), "rubric", /outOf/u, /outOf/u],
    ["another way to points", (all) => (all.items[0].earns._tag = "Steps"), "rubric.items[0].earns", /_tag/u, /_tag/u]
  ])("names the place of %s, and what may stand there", (_, change, path, zh, en) => {
    const [first, ...rest] = problemsOf(change)
    assert.deepStrictEqual(rest, [])
    assert.strictEqual(first![0], path)
    assert.match(first![1]!, zh)
    assert.match(first![2]!, en)
  })

  it("is refused by whoever writes a notice in a module", () =>
    assert.throws(
      () => scored(rubricOf([item({ _tag: "ByRule", rule: "x", points: 2 })])),
      /rubric\.items\[0\]\.earns\.rule: .*\n.*the notice has no rule “x”/u
    ))

  it("may be left out", () => assert.isTrue(Result.isSuccess(parseNotice(JSON.stringify(plain)))))
})

describe("a rubric in words", () => {
  const rubric = rubricOf(
    [
      item(tiers, {
        evidence: [
          { _tag: "Enough", name: text("照片", "photographs"), of: { _tag: "Facilities", kind: "hall" }, atLeast: 2 },
          { _tag: "RuleMet", name: text("意见", "a decision"), rule: "safe" }
        ]
      }),
      item({ _tag: "PerEntry", of: officers, points: 0.5, cap: 3 }, { id: "two", as: "bonus" }),
      item({ _tag: "FullLess", of: officers, points: 5, loss: 2 }, { id: "three" }),
      item({ _tag: "ByRule", rule: "summary-due", points: 2, when: "unmet" }, { id: "four", as: "deduction" }),
      item({ _tag: "ByDecision", rule: "praised", points: 2 }, { id: "five" })
    ],
    {
      outOf: 17,
      scaledTo: 100,
      bonusAtMost: 2,
      grades: [{ id: "top", name: text("优秀", "excellent"), from: 90 }],
      vetoes: [
        {
          id: "a",
          name: text("事故", "accident"),
          clause: "一",
          rule: "safe",
          when: "unmet",
          takes: { _tag: "AllPoints" }
        },
        {
          id: "b",
          name: text("通报", "reproof"),
          clause: "一",
          rule: "praised",
          when: "met",
          takes: { _tag: "GradesAbove", grade: "top" }
        }
      ],
      publicity: { clause: "一", days: 5, workdays: true }
    }
  )
  it("is shown with the notice, all of it", () => {
    assert.include(
      showNotice(scored(rubric), "zh-CN"),
      `计分标准：考核计分标准（一）
  约束对象：每个单位
  1. [计分] 计分项（一）：已注册信息员：达到 300 得 10 分、达到 250 得 8 分、达到 200 得 6 分，不足的得 4 分
    佐证：照片（展厅不少于 2）、意见（符合“要求safe”）
  2. [加分] 计分项（一）：已注册信息员：每 1 得 0.5 分，3 分封顶
  3. [计分] 计分项（一）：已注册信息员：满分 5 分，每 1 扣 2 分，扣完为止
  4. [扣分] 计分项（一）：不符合“要求summary-due”：2 分
  5. [计分] 计分项（一）：由人认定“要求praised”，至多 2 分
  满分 17 分，折算为 100 分
  加分上限：2
  等次：优秀 90 分以上（含）
  一票否决：事故（一）：不符合“要求safe”的，取消全部得分
  一票否决：通报（一）：符合“要求praised”的，至多评为“优秀”
  公示：5 个工作日（一）
`
    )
  })
  it("leaves no hole in either language", () => {
    for (const language of languages) assert.notMatch(showNotice(scored(rubric), language), /[{}]|undefined/u)
  })
  it("rests on the clauses that it cites", () => {
    const { clauses } = trace(scored(rubricOf([item(tiers)])), "一、考核\n另一段文字。\n")
    assert.includeMembers(
      clauses.find(({ number }) => number === "一")!.rests.map(({ id }) => id),
      ["summary-due", "one"]
    )
  })
  it("is told where it differs", () => {
    const [change, ...rest] = diffNotices(
      scored(rubricOf([item(tiers)])),
      scored(rubricOf([item({ ...tiers, below: 5 } as ItemData["earns"])]))
    )
    assert.deepStrictEqual(rest, [])
    assert.match(change!.text["zh-CN"], /不足的得 4 分 → .*不足的得 5 分/u)
    assert.strictEqual(diffNotices(noticeFromData(plain), scored(rubric))[0]!.kind, "added")
  })
})
