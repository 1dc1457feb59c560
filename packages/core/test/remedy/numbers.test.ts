import { assert, describe, it } from "@effect/vitest"
import type { Portfolio } from "@kepu/core"
import { caseOf } from "../../src/requirement/caseOf.ts"
import { verdictOf } from "../../src/explain/verdict.ts"
import { remediesOf } from "../../src/remedy/remediesFor.ts"
import { readsOf } from "../../src/requirement/readsOf.ts"
import type { ActivityEntries, Demand, OfNumbers, RecommendationEntries } from "../../src/requirement/Requirement.ts"
import type { TimeLimit } from "../../src/time/TimeLimit.ts"
import { activity, instant, noticeWith, portfolio } from "../sample.ts"
import { afterwards, day, during, lines } from "./asking.ts"

const notice = noticeWith({ _tag: "Judgement" })
const [rule] = notice.clauses[0].rules
const windowEnd: TimeLimit = { _tag: "WindowEnd", window: "activity-days" }

interface Options {
  readonly asOf?: string
  readonly limit?: TimeLimit
  readonly about?: OfNumbers["about"]
  readonly bound?: OfNumbers["bound"]
}

/** What can be done where unit `u1`, or the region, is asked to meet these demands. */
const mended = (
  demands: readonly [Demand, ...ReadonlyArray<Demand>],
  given: Portfolio,
  { about = "unit", asOf = during, bound = { _tag: about === "unit" ? "EveryUnit" : "Region" }, limit }: Options = {}
) => {
  const requirement: OfNumbers = { rule: rule!.id, about, bound, demands, limit }
  const laidOut = caseOf(notice, given, instant(asOf))
  const subject = about === "unit" ? { unit: given.units[0]! } : {}
  const verdict = verdictOf(rule!.says, requirement, subject, laidOut)
  const asked = { rule: rule!, requirement, reads: readsOf(requirement) }
  return lines(remediesOf({ asked, verdict, given: laidOut, musts: [], limit: 20 }))
}

const inWindow: ActivityEntries = {
  of: "activities",
  where: { _tag: "InWindow", window: "activity-days" },
  credit: "host"
}
const tooMuch = "不能：计入的各项超过上限；属实的不改｜核对计入的各项有无重复或误记，误记的更正｜向主办机关书面说明情况"
const nothing = "不能：改动现有事实不能使其符合；已经发生的不改写｜向主办机关书面说明情况"

describe("no more activities than a number", () => {
  const held = (...days: ReadonlyArray<string | undefined>) =>
    portfolio({
      activities: days.map((start, n) =>
        activity({ id: `a${n}`, name: `活动${n}`, ...(start === undefined ? {} : { time: day(start) }) })
      )
    })
  const atMostTwo: readonly [Demand] = [{ number: inWindow, atMost: 2 }]

  it("nothing is to be done below it and at it; above it those that are still to come are moved, no more than needed", () => {
    assert.deepStrictEqual(mended(atMostTwo, held("2023-09-21")), [])
    assert.deepStrictEqual(mended(atMostTwo, held("2023-09-21", "2023-09-22")), [])
    assert.deepStrictEqual(mended(atMostTwo, held("2023-09-18", "2023-09-21", "2023-09-22")), [
      "5 change “活动1”改期至 2023-09-24",
      "5 change “活动2”改期至 2023-09-24"
    ])
    assert.deepStrictEqual(mended(atMostTwo, held("2023-09-17", "2023-09-18", "2023-09-19")), [tooMuch])
  })

  it("what may be one too many is asked for, and is told as it is", () => {
    assert.deepStrictEqual(mended(atMostTwo, held("2023-09-18", "2023-09-19", undefined)), [
      "1 report “活动2”：补报活动时间（如属实：2023-09-16）",
      "1 report “活动2”：补报活动时间（如属实：2023-09-24）"
    ])
  })

  it("what is known of the unit for one thing is known for the other", () => {
    const kind = (id: string) => ({ _tag: "KindIn", kinds: [id] }) as const
    const given = portfolio({
      units: [
        { id: "u1", name: "县教育局", kinds: ["member-unit"] },
        { id: "u2", name: "镇政府" }
      ],
      activities: [activity({ host: "u2", name: "甲", time: day("2023-09-18") })]
    })
    const townships: Demand = { number: { ...inWindow, hosts: kind("township") }, atMost: 0 }
    const other = { ...given, units: [...given.units, { ...given.units[0]!, id: "u3", kinds: ["township"] }] }
    assert.deepStrictEqual(mended([townships], other as Portfolio, { about: "region" }), [
      "1 report 镇政府：补报单位类型，以确定其活动是否计入"
    ])
    assert.deepStrictEqual(mended([townships], given, { about: "region" }), [
      "1 report not-applicable 镇政府：补报单位类型，以确定本条是否适用"
    ])
    const bound = kind("township")
    const own: Demand = { number: { ...inWindow, hosts: bound }, atLeast: 1 }
    assert.deepStrictEqual(mended([own], { ...given, units: given.units.toReversed() }, { bound }), [
      "1 report 镇政府：补报单位类型（如属于“镇/街道”）"
    ])
  })

  it("knows that what is asked not to be is turned over", () => {
    const outside: ActivityEntries = { ...inWindow, where: { _tag: "Not", of: inWindow.where } }
    assert.deepStrictEqual(mended([{ number: outside, atMost: 0 }], held("2023-09-25")), [
      "5 change “活动0”改期至 2023-09-20"
    ])
  })
})

describe("at least a number of recommendations", () => {
  const online: RecommendationEntries = { of: "recommendations", where: { _tag: "ModeIn", modes: ["online"] } }
  const given = (recommended?: ReadonlyArray<string>) =>
    portfolio({
      activities: [
        activity({ name: "甲", mode: "online" }),
        activity({ id: "a2", name: "乙", mode: "online" }),
        activity({ id: "a3", name: "丙", mode: "on-site" }),
        activity({ id: "a4", name: "丁" })
      ],
      ...(recommended === undefined
        ? {}
        : { recommendations: recommended.map((one) => ({ unit: "u1", activity: one })) })
    })
  const asked = (atLeast: number, recommended?: ReadonlyArray<string>) =>
    mended([{ number: online, atLeast }], given(recommended), { limit: windowEnd })

  it("the unit recommends more of its own that count", () => {
    assert.deepStrictEqual(asked(1, ["a1"]), [])
    assert.deepStrictEqual(asked(2, ["a1"]), ["4 act 县教育局：推荐“乙”"])
    assert.deepStrictEqual(asked(2, []), ["8 act 县教育局：推荐“甲”、“乙”"])
    assert.deepStrictEqual(asked(3, []), [nothing])
  })

  it("no activity of another unit", () => {
    const joint = portfolio({
      units: [
        { id: "u1", name: "县教育局" },
        { id: "u2", name: "镇政府" }
      ],
      activities: [activity({ host: "u2", mode: "online", coHosts: ["u1"] })],
      recommendations: []
    })
    assert.deepStrictEqual(mended([{ number: online, atLeast: 1 }], joint, { limit: windowEnd }), [nothing])
  })

  it("what is recommended already is reported, or a register that is absent supplied", () => {
    assert.deepStrictEqual(asked(1, ["a4"]), ["1 report “丁”：补报活动形式（如属实：线上）"])
    assert.deepStrictEqual(asked(1), ["6 report 蒲城县：提供优秀活动推荐表"])
  })

  it("nothing is recommended when the time is over", () => {
    assert.deepStrictEqual(
      mended([{ number: online, atLeast: 1 }], given([]), { limit: windowEnd, asOf: afterwards }),
      ["不能：期限已过，无法补办｜向主办机关书面说明情况"]
    )
  })
})

describe("demands on several numbers", () => {
  it("are met together, each from its own register", () => {
    const given = portfolio({ activities: [activity({ time: day("2023-09-25") })], officers: [] })
    assert.deepStrictEqual(
      mended(
        [
          { number: inWindow, atLeast: 1 },
          { number: { of: "officers" }, atLeast: 1 }
        ],
        given,
        { limit: windowEnd }
      ),
      [
        "15 act 县教育局：再组织 1 人注册信息员；“科普讲座”改期至 2023-09-20",
        "30 act 县教育局：再组织 1 人注册信息员；县教育局：举办一场新活动并报送（活动时间：2023-09-20、活动名称：科普活动）"
      ]
    )
  })

  it("groups whose own time is over are not made up for by something new", () => {
    const until = (date: string): TimeLimit => ({
      _tag: "Until",
      deadline: { date, boundary: "inclusive", zone: "Asia/Shanghai" } as Extract<
        TimeLimit,
        { _tag: "Until" }
      >["deadline"]
    })
    const asked = (date: string): readonly [Demand] => [{ number: inWindow, atLeast: 1, limit: until(date) }]
    assert.lengthOf(mended(asked("2023-09-20"), portfolio(), { limit: windowEnd }), 1)
    assert.match(mended(asked("2023-09-20"), portfolio(), { limit: windowEnd })[0]!, /^20 act/u)
    assert.match(mended(asked("2023-09-19"), portfolio(), { limit: windowEnd })[0]!, /^不能：期限已过/u)
  })

  it("the region is asked of all units together, and any of them may do what is lacking", () => {
    const region = { about: "region", limit: windowEnd } as const
    const given = portfolio({
      units: [
        { id: "u1", name: "县教育局" },
        { id: "u2", name: "镇政府" }
      ],
      activities: [activity({ name: "甲" }), activity({ id: "a2", name: "乙", host: "u2" })],
      recommendations: [{ unit: "u1", activity: "a1" }],
      officers: [{ unit: "u2", registered: 1 }]
    })
    const recommended: Demand["number"] = { of: "recommendations", where: { _tag: "Always" } }
    assert.deepStrictEqual(mended([{ number: recommended, atLeast: 2 }], given, region), ["4 act 蒲城县：推荐“乙”"])
    assert.deepStrictEqual(mended([{ number: recommended, atMost: 0 }], given, region), [
      "3 act 蒲城县：撤回推荐：“甲”"
    ])
    assert.deepStrictEqual(mended([{ number: { of: "officers" }, atLeast: 3 }], given, region), [
      "10 act 蒲城县：再组织 2 人注册信息员"
    ])
  })

  it("what is registered, built or sent is not undone", () => {
    const given = portfolio({
      officers: [{ unit: "u1", registered: 3 }],
      facilities: [{ kind: "display", name: "馆", unit: "u1" }]
    })
    assert.deepStrictEqual(mended([{ number: { of: "officers" }, atMost: 3 }], given), [])
    assert.deepStrictEqual(mended([{ number: { of: "officers" }, atMost: 2 }], given), [tooMuch])
    assert.deepStrictEqual(mended([{ number: { of: "facilities", kind: "display" }, atMost: 0 }], given), [tooMuch])
  })
})
