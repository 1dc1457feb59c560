import { assert, describe, it } from "@effect/vitest"
import { type Instant, portfolioFromData } from "@kepu/core"
import { deadlines, questionsByUnit } from "@kepu/core/next"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { indicate, rank, ratesOf, recommend, type Weights } from "@kepu/core/rank"
import {
  agendaOf,
  callList,
  choicesOf,
  robustOf,
  sliderEnd,
  slidersOf,
  weighingOf,
  withPoints
} from "@kepu/view/figures"

const asOf = "2023-09-20T09:00:00+08:00" as Instant
const units = [
  { id: "edu", name: "县教育局", kinds: ["member-unit"] },
  { id: "sun", name: "孙镇", kinds: ["township"] }
]
const held = { sessions: [{ start: "2023-09-18T09:00", end: "2023-09-18T11:00" }] } as const
const published = { host: "sun", time: held, platform: "published" } as const

describe("the agenda", () => {
  const given = portfolioFromData({ units, activities: [], submissions: [] })
  const on = (moment: string) => agendaOf(notice, ratesOf(notice, given, { asOf: moment }))

  it("has each day once, what is to come first and soonest first, then what is over, latest first", () => {
    assert.deepStrictEqual(
      on("2023-09-20T09:00:00+08:00").map(({ day, isOver, items }) => [day, isOver, items.length]),
      [
        ["2023-09-23", false, 4],
        ["2023-09-06", true, 1]
      ]
    )
    assert.deepStrictEqual(
      on("2023-10-01T09:00:00+08:00").map(({ day }) => day),
      ["2023-09-23", "2023-09-06"]
    )
  })

  it("counts at each deadline those that are bound, and not at the end of a window", () => {
    const [day] = on("2023-09-20T09:00:00+08:00")
    const summary = day?.items.find(({ id }) => id === "summary-due")
    assert.deepStrictEqual(summary?.standings, { met: 0, unmet: 0, pending: 2, open: 0 })
    assert.strictEqual(summary!.says?.["zh-CN"], "已按时 0，待报 2，未定 0，逾期 0")
    assert.isUndefined(day?.items.find(({ id }) => id === "activity-days")?.standings)
  })

  it("is over at the first instant that is too late, not one before", () => {
    const isOver = (moment: string) => on(moment).find(({ day }) => day === "2023-09-23")?.isOver
    assert.deepStrictEqual(["2023-09-23T23:59:59+08:00", "2023-09-24T00:00:00+08:00"].map(isOver), [false, true])
  })
})

describe("weighing", () => {
  const activities = [
    { id: "1", name: "讲座", ...published },
    { id: "2", name: "义诊", ...published, host: "edu", platform: "filed" as const },
    { id: "3", name: "展览", ...published, host: "edu", platform: "filed" as const }
  ]
  const indicators = indicate(notice, portfolioFromData({ units, activities }), { asOf })
  const each = { _tag: "PerUnit", per: 1 } as const
  const weights: Weights = {
    format: "kepu.weights/1",
    items: [
      { indicator: "activities-published", points: 5, scale: each },
      { indicator: "activities-held", points: 1, scale: each }
    ]
  }

  it("has a slider for each weight, that ends at twice the largest, ten points at least", () => {
    assert.strictEqual(sliderEnd(weights), 10)
    assert.strictEqual(sliderEnd(withPoints(weights, 0, 5)), 10)
    assert.strictEqual(sliderEnd(withPoints(weights, 0, 6)), 12)
    assert.strictEqual(sliderEnd(withPoints(weights, 0, 100_000)), 100_000)
    const [first] = slidersOf(withPoints(weights, 0, 30), indicators.indicators, 20)
    assert.deepStrictEqual([first?.points, first?.most, first?.how.en], [30, 30, "30 points for every 1"])
  })

  it("moves a slider in whole points from nought to as many as weights may have, without a full score", () => {
    const points = (to: number) => withPoints({ ...weights, outOf: 6 }, 0, to).items[0].points
    assert.deepStrictEqual([-1, 0, 2.4, 2.6, 100_000, 100_001].map(points), [0, 0, 2, 3, 100_000, 100_000])
    assert.notProperty(withPoints({ ...weights, outOf: 6 }, 0, 1), "outOf")
    assert.strictEqual(withPoints(weights, 0, 9).items[1], weights.items[1])
  })

  it("tells who moves, and who comes in and drops out", () => {
    const { enters, leaves, rows } = weighingOf(indicators, withPoints(weights, 0, 0), { before: weights, k: 1 })
    assert.deepStrictEqual(
      rows.map(({ isFirst, moved, movedSays, name, rank: own }) => [name, own, moved, movedSays?.en, isFirst]),
      [
        ["县教育局", 1, 1, "up 1", true],
        ["孙镇", 2, -1, "down 1", false]
      ]
    )
    assert.deepStrictEqual([enters, leaves], [["县教育局"], ["孙镇"]])
  })

  it("moves nobody against the same weights", () => {
    const { enters, leaves, rows } = weighingOf(indicators, weights, { k: 1 })
    assert.deepStrictEqual([enters, leaves, rows.map(({ moved }) => moved)], [[], [], [0, 0]])
  })

  it("shows the ranks that are possible where facts are missing", () => {
    const { time: _time, ...open } = activities[0]!
    const lacking = indicate(notice, portfolioFromData({ units, activities: [open, ...activities.slice(1)] }), { asOf })
    const { rows } = weighingOf(lacking, weights, { k: 1 })
    assert.deepStrictEqual(
      rows.map(({ name, ranks }) => [name, ranks]),
      [
        ["县教育局", "1–2"],
        ["孙镇", "1–2"]
      ]
    )
  })

  it("says how robust the first are, of each weight and of all", () => {
    const { rooms, says } = robustOf(rank(indicators, weights), 1, 10)
    assert.deepStrictEqual(
      rooms.map(({ from, says: room, to }) => [from, to, room.en]),
      [
        [2, 10, "from 2 to 10 points the top 1 stays the same"],
        [0, 4, "from 0 to 4 points the top 1 stays the same"]
      ]
    )
    assert.match(says["zh-CN"], /^各项合计改动不到 4 分时，前 1 名不变；改动 4 分可能变为：县教育局进入$/u)
    assert.strictEqual(
      robustOf(rank(indicators, weights), 2, 10).rooms[0]?.says.en,
      "moved alone, it never changes the top 2"
    )
    const tied = robustOf(rank(indicators, withPoints(withPoints(weights, 0, 0), 1, 0)), 1, 10)
    assert.deepStrictEqual(
      [tied.rooms[0]?.says.en, tied.says.en],
      ["ties leave the top 1 open", "ties leave the top 1 open under these weights"]
    )
  })
})

describe("choices", () => {
  const complete = {
    ...published,
    place: "县城",
    contactName: "王一",
    contactPhone: "13900000000",
    participants: 120,
    images: 3,
    videos: 1,
    newsLinks: 1,
    summary: true,
    topics: ["health"],
    settings: ["campuses"],
    mode: "on-site",
    coHosts: []
  } as const
  const activities = [
    { id: "1", name: "好", ...complete },
    { id: "2", name: "差一项", ...complete, platform: "not-filed" as const },
    { id: "3", name: "不明", host: "edu" },
    { id: "4", name: "差得多", ...complete, platform: "not-filed" as const, images: 0, summary: false }
  ]
  const portfolio = portfolioFromData({ units, activities })
  const weights: Weights = {
    format: "kepu.weights/1",
    items: [{ indicator: "activities-held", points: 1, scale: { _tag: "PerUnit", per: 1 } }]
  }
  const at = (moment: string, chosenBy?: Weights) =>
    choicesOf(
      notice,
      recommend(notice, portfolio, { asOf: moment, ...(chosenBy === undefined ? {} : { weights: chosenBy }) })
    )

  it("hold every activity once, and count them", () => {
    for (const moment of ["2023-09-20", "2023-10-01"]) {
      const { counts, rows } = at(moment, weights)
      assert.sameMembers(
        rows.map(({ id }) => id),
        ["1", "2", "3", "4"]
      )
      assert.strictEqual(
        Object.values(counts).reduce((sum, count) => sum + count, 0),
        4
      )
    }
  })

  it("wait until the day for what can still be done, and give it up then", () => {
    const of = (moment: string, id: string) => at(moment).rows.find((row) => row.id === id)!
    const waiting = of("2023-09-20", "2")
    assert.strictEqual(waiting.state, "pending")
    assert.match(waiting.until?.["zh-CN"] ?? "", /2023-09-23/u)
    const late = of("2023-10-01", "2")
    assert.deepStrictEqual([late.state, late.until], ["out", undefined])
    assert.isTrue(late.reasons.every(({ clause }) => clause !== undefined))
  })

  it("wait no longer than until the first of several days", () => {
    const selection = recommend(notice, portfolio, { asOf: "2023-09-05" })
    const first = deadlines(notice).find(({ kind }) => kind === "deadline")
    const waiting = selection.ineligible.find(({ activity }) => activity.id === "2")!
    const pending = waiting.findings.find(({ modality, status }) => modality === "must" && status === "pending")!
    assert.notStrictEqual(pending.rule, first!.id)
    const both = { ...waiting, findings: [...waiting.findings, { ...pending, rule: first!.id }] }
    const { rows } = choicesOf(notice, { ...selection, ineligible: [both] })
    assert.deepStrictEqual(rows.at(-1)?.until, first!.says)
  })

  it("take missing facts for no refusal", () => {
    const row = at("2023-10-01").rows.find(({ id }) => id === "3")!
    assert.strictEqual(row.state, "open")
    assert.isFalse(row.isNear)
    assert.isAbove(row.reasons.length, 0)
  })

  it("choose nobody without weights, and say so", () => {
    const row = at("2023-10-01").rows.find(({ id }) => id === "1")!
    assert.strictEqual(row.state, "eligible")
    assert.strictEqual(at("2023-10-01", weights).rows[0]?.state, "chosen")
  })
})

describe("whom to call", () => {
  const activities = [{ id: "1", name: "讲座", host: "edu", contactName: "王一", contactPhone: "139******00" }]
  const questions = questionsByUnit(notice, portfolioFromData({ units, activities }), { asOf })

  it("is a list with every person and every fact, in the reader's language", () => {
    const zh = callList(questions, "zh-CN").split("\n")
    assert.strictEqual(
      zh.length,
      questions.reduce((sum, { facts }) => sum + 1 + facts.length, 0)
    )
    assert.isTrue(zh.some((line) => /^\d+\. 县教育局：王一 139\*{6}00；问清后可定 \d+ 项/u.test(line)))
    assert.include(zh, "   - 讲座：活动时间")
    assert.isTrue(callList(questions, "en").includes("Pucheng County: this office looks it up"))
    assert.isTrue(
      zh.some((line) => /^\d+\. 孙镇：活动中没有写联系人/u.test(line)) ||
        !questions.some(({ whom }) => whom.id === "sun")
    )
  })

  it("is empty where nothing is missing", () => {
    assert.strictEqual(callList([], "zh-CN"), "")
  })
})
