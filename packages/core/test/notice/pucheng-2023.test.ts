import { assert, describe, it } from "@effect/vitest"
import { assess } from "@kepu/core"
import { clauseTexts, fingerprint } from "@kepu/core/notice"
import { activity, instant, portfolio, pucheng, statuses } from "../sample.ts"

const rules = pucheng.clauses.flatMap(({ number, rules }) => rules.map((rule) => ({ clause: number, ...rule })))

describe("pucheng-2023", () => {
  it("has every numbered clause of the notice, in its order", () => {
    const four = ["（一）", "（二）", "（三）", "（四）"]
    const under = (number: string, levels: ReadonlyArray<string>) => levels.map((level) => number + level)
    assert.deepStrictEqual(
      pucheng.clauses.map(({ number }) => number),
      [
        "通知",
        "一",
        "二",
        ...under("二", four),
        "三",
        ...under("三", four),
        ...under("三（四）", ["1", "2", "3", "4"]),
        "三（五）",
        ...under("三（五）", ["1", "2", "3", "4", "5", "6", "7"]),
        "四",
        ...under("四", four.slice(0, 3)),
        "五",
        ...under("五", four.slice(0, 3)),
        "联系方式",
        "附件",
        "附件1",
        "附件2",
        "附件3"
      ]
    )
  })

  it("encodes every must, and the rest as advice", () => {
    const must = rules.filter(({ modality }) => modality === "must").map(({ clause, id }) => `${clause} ${id}`)
    assert.deepStrictEqual(must, [
      "三（二） member-unit-activity",
      "三（五）5 food-safety-activity",
      "三（五）5 food-safety-name",
      "四（一） safe-and-orderly",
      "五（二） summary-due",
      "五（二） photos-due",
      "五（二） recommended-complete"
    ])
    assert.deepStrictEqual(
      rules.filter(({ modality }) => modality === "may").map(({ id }) => id),
      ["online-address"]
    )
  })

  it("leaves nothing to be encoded: a clause that binds has something to show for it", () => {
    const open = pucheng.clauses.filter(
      ({ criteria, guide, indicators, modality, rules }) =>
        modality !== undefined && rules.length === 0 && !indicators && !criteria && !guide
    )
    assert.deepStrictEqual(
      open.map(({ number }) => number),
      []
    )
  })

  it("has the lines above the table of annex 1, of which the unit's name takes the seal", () => {
    const [annex1, annex2] = pucheng.vocabulary.annexes
    assert.deepStrictEqual(annex1?.header, [
      { label: "填报单位名称", fact: "unit", seal: true },
      { label: "填报时间", fact: "filledOn" }
    ])
    assert.isUndefined(annex2?.header)
  })

  it("gives the reading wherever the notice's words are open", () => {
    const open = [
      "activity-in-window",
      "member-unit-activity",
      "food-safety-activity",
      "food-safety-name",
      "key-activity-table-due",
      "summary-due",
      "photos-due",
      "recommended-complete"
    ]
    const { findings } = assess(
      pucheng,
      portfolio({
        activities: [activity({ id: "a1" })],
        recommendations: [{ activity: "a1", unit: "u1" }]
      }),
      { asOf: instant("2023-09-01T00:00:00+08:00") }
    )
    for (const rule of open) assert.isDefined(findings.find((finding) => finding.rule === rule)?.reading, rule)
  })

  it("judges a whole small portfolio", () => {
    const given = portfolio({
      activities: [
        activity({
          id: "a1",
          name: "食品安全进校园",
          time: { sessions: [{ start: "2023-09-17" }] },
          platform: "published",
          annexes: ["annex-1"],
          place: "广场",
          contactName: "王老师",
          contactPhone: "7200001",
          images: 1,
          newsLinks: 1,
          summary: true
        }),
        activity({
          id: "a2",
          name: "放心吃讲座",
          topics: ["food-safety"],
          time: { sessions: [{ start: "2023-09-24" }] },
          platform: "filed",
          annexes: [],
          images: 0,
          videos: 0,
          newsLinks: 0
        })
      ],
      submissions: [
        { unit: "u1", document: "key-activity-table", receivedAt: "2023-09-06T23:59" },
        { unit: "u1", document: "summary", receivedAt: "2023-09-24T00:00" }
      ],
      recommendations: [
        { activity: "a1", unit: "u1" },
        { activity: "a2", unit: "u1" }
      ]
    })
    const found = statuses(assess(pucheng, given, { asOf: instant("2023-09-25T00:00:00+08:00") }))
    const applicable = Object.fromEntries(Object.entries(found).filter(([, status]) => status !== "not-applicable"))
    assert.deepStrictEqual(applicable, {
      "activity-in-window activity a1": "met",
      "activity-in-window activity a2": "unmet",
      "activity-topic activity a1": "undetermined",
      "activity-topic activity a2": "met",
      "annex-1-complete activity a1": "met",
      "annex-2-complete recommendation u1/a1": "undetermined",
      "annex-2-complete recommendation u1/a2": "undetermined",
      "completed-afterwards activity a1": "met",
      "completed-afterwards activity a2": "pending",
      "displays region 610526": "undetermined",
      "filed-on-platform activity a1": "met",
      "filed-on-platform activity a2": "met",
      "food-safety-activity unit u1": "met",
      "food-safety-name activity a1": "met",
      "food-safety-name activity a2": "unmet",
      "information-officers unit u1": "undetermined",
      "innovative-and-inclusive unit u1": "judgement",
      "key-activity-table-due unit u1": "met",
      "main-venue region 610526": "judgement",
      "member-unit-activity unit u1": "met",
      "online-every-day region 610526": "unmet",
      "outdoor-site region 610526": "undetermined",
      "photos-due unit u1": "unmet",
      "publicity-and-marks unit u1": "judgement",
      "recommended-complete recommendation u1/a1": "met",
      "recommended-complete recommendation u1/a2": "unmet",
      "safe-and-orderly unit u1": "judgement",
      "summary-due unit u1": "unmet",
      "worker-talks region 610526": "undetermined"
    })
  })
})

describe("clauseTexts", () => {
  const source = `某县文件
各单位：
一、时间
9 月 1 日
（续行）
二、安排
（一）主场。
1. 首项。2023年办。
2. 次项。
（二）其他。
联系方式：
附件 1
1	表格`

  it("cuts a notice at its numbers and keeps every character", () => {
    const clauses = clauseTexts(source)
    assert.deepStrictEqual(
      clauses.map(({ number }) => number),
      ["通知", "一", "二", "二（一）", "二（一）1", "二（一）2", "二（二）", "联系方式", "附件1"]
    )
    assert.strictEqual(clauses.map(({ text }) => text).join(""), source.replaceAll("\n", ""))
    assert.strictEqual(clauses[1]?.text, "一、时间9 月 1 日（续行）")
  })

  it("fingerprints what is said, not how it is set", () => {
    assert.strictEqual(fingerprint("9 月\n１日：办"), fingerprint("9月1日：办"))
    assert.notStrictEqual(fingerprint("9月1日"), fingerprint("9月2日"))
  })
})
