import { assert, describe, it } from "@effect/vitest"
import { assess } from "@kepu/core"
import {
  activities,
  count,
  datesOf,
  due,
  eachActivity,
  eachMonth,
  eachWeek,
  everyUnit,
  fact,
  heldBy,
  heldTogether,
  kinds,
  mode,
  percent,
  region,
  submissions,
  windowEnd,
  workingDaysAfter
} from "@kepu/core/author"
import { remediesFor } from "@kepu/core/remedy"
import { documents, facts } from "../notice/kinds.ts"
import { held, noticeOf, on, type Parts, sent, unit } from "../notice/statements.ts"
import { type FormData, instant, portfolioOf } from "../sample.ts"

// What is said of documents that are not as asked: late, early, too many, too few, or without a seal. Nobody is told that
// something was late which was not.

const { by, until } = datesOf({ zone: "Asia/Shanghai", boundary: "inclusive" })

/** What a finding says, what it advises, and what else is proposed or said to remain. */
const told = (form: FormData, { activities = [], ...parts }: Parts, day: string) => {
  const notice = noticeOf(form)
  const portfolio = portfolioOf({ units: [unit()], activities, ...parts })
  const asOf = instant(`${day}T00:00:00+08:00`)
  const finding = assess(notice, portfolio, { asOf }).findings[0]!
  const { impossible, possible } = remediesFor(notice, portfolio, { asOf }, finding)
  const zh = (all: ReadonlyArray<{ readonly text: { readonly "zh-CN": string } }> = []) =>
    all.map(({ text }) => text["zh-CN"]).join("；")
  return {
    status: finding.status,
    message: finding.message["zh-CN"],
    advice: zh(finding.remedies),
    possible: zh(possible),
    impossible: impossible?.text["zh-CN"] ?? "",
    remains: zh(impossible?.remains)
  }
}

describe("a document that is due", () => {
  const sealed = due("summary", { bound: everyUnit, by: by("2022-06-10"), having: fact("sealed").reported })
  const summary = (own: object): Parts => ({ submissions: documents("summary", own) })

  it("came in time without its seal, which is not late", () => {
    const found = told(sealed, summary(facts({ sealed: false })), "2022-06-11")
    assert.deepStrictEqual(found, {
      status: "unmet",
      message: "一中报送的总结不合要求：要求（收到于 2022-05-02 09:00）",
      advice: "能补正的，补正总结后重新报送；并向主办机关说明原因",
      possible: "",
      impossible: "总结已收到，但不合要求，期限已过",
      remains: "能补正的，补正总结后重新报送；向主办机关书面说明情况"
    })
  })

  it("came in time without its seal, while there is time", () => {
    const { impossible, remains, status } = told(sealed, summary(facts({ sealed: false })), "2022-06-01")
    assert.deepStrictEqual(
      [status, impossible, remains],
      ["pending", "须实际报送，没有可以代填的改法", "在期限前按要求报送总结（按通知要求）"]
    )
  })

  it("came late", () => {
    const late = summary({ receivedAt: "2022-06-12T09:00", ...facts({ sealed: true }) })
    const { advice, impossible, message } = told(sealed, late, "2022-06-20")
    assert.deepStrictEqual(
      [message, advice, impossible],
      [
        "一中未按时完成：要求（收到于 2022-06-12 09:00）",
        "总结已逾期收到；请向主办机关说明原因",
        "总结已逾期收到，无法改变"
      ]
    )
  })

  it("is not to be put right once it came again with its seal, though late", () => {
    const again = { receivedAt: "2022-06-12T09:00", ...facts({ sealed: true }) }
    const given: Parts = { submissions: documents("summary", facts({ sealed: false }), again) }
    const { advice, impossible, message } = told(sealed, given, "2022-06-20")
    assert.deepStrictEqual(
      [message, advice, impossible],
      [
        "一中未按时完成：要求（收到于 2022-05-02 09:00、2022-06-12 09:00）",
        "总结已逾期收到；请向主办机关说明原因",
        "总结已逾期收到，无法改变"
      ]
    )
  })
})

describe("a document of an activity", () => {
  const form = due("summary", { bound: everyUnit, by: workingDaysAfter(5) })
  const given = (came?: string): Parts => ({
    activities: held({ time: on("2022-04-22") }),
    submissions:
      came === undefined ? [] : [{ unit: "u1", activity: "a1", document: "summary", receivedAt: `${came}T09:00` }]
  })

  it.each([
    ["is to be sent while there is time", undefined, "2022-04-28", "在期限前按要求报送总结（按通知要求）"],
    ["is to be sent all the same", undefined, "2022-04-29", "立即补报总结（按通知要求）；说明迟报原因"],
    ["is not to be sent twice", "2022-04-29", "2022-04-30", "向主办机关说明迟报原因"]
  ])("%s", (_, came, day, remains) => {
    assert.strictEqual(told(form, given(came), day).remains, remains)
  })

  it("that came without its seal is to be put right, until it came again with it", () => {
    const sealed = due("summary", { bound: everyUnit, by: workingDaysAfter(5), having: fact("sealed").reported })
    const copy = (day: string, isSealed: boolean) => ({
      unit: "u1",
      activity: "a1",
      document: "summary",
      receivedAt: `${day}T09:00`,
      ...facts({ sealed: isSealed })
    })
    const advice = (...submissions: NonNullable<Parts["submissions"]>) =>
      told(sealed, { activities: held({ time: on("2022-04-22") }), submissions }, "2022-05-10").advice
    assert.strictEqual(
      advice(copy("2022-04-25", false)),
      "能补正的，补正“科普讲座”的总结后重新报送；并向主办机关说明原因"
    )
    assert.strictEqual(
      advice(copy("2022-04-25", false), copy("2022-05-06", true)),
      "“科普讲座”的总结已逾期收到；请向主办机关说明原因"
    )
  })

  it("that came late is not asked for again", () => {
    assert.strictEqual(
      told(form, given("2022-04-29"), "2022-04-30").advice,
      "“科普讲座”的总结已逾期收到；请向主办机关说明原因"
    )
  })
})

describe("a number of documents", () => {
  const least = (more: object = {}) =>
    count(submissions({ document: "work" }), { bound: everyUnit, atLeast: 3, limit: until("2022-06-10"), ...more })

  it("that is too large is not late", () => {
    const form = count(submissions({ document: "work" }), { bound: everyUnit, atMost: 1 })
    const { impossible, remains } = told(form, { submissions: sent("work", 2) }, "2022-06-11")
    assert.strictEqual(impossible, "计入的各项超过上限；属实的不改")
    assert.include(remains, "核对计入的各项有无重复或误记")
  })

  it("that is too small says until when, whatever says so", () => {
    const two = { submissions: sent("work", 2) }
    assert.strictEqual(told(least(), two, "2022-06-01").possible, "一中：2022-06-10前（含当日）报送作品（按通知要求）")
    assert.strictEqual(
      told(least({ limit: windowEnd("show") }), two, "2022-05-20").possible,
      "一中：2022-05-31前（含当日）报送作品（按通知要求）"
    )
    assert.strictEqual(
      told(least({ limit: { _tag: "NoLimit" } }), two, "2022-05-20").possible,
      "一中：（通知未限期）报送作品（按通知要求）"
    )
    assert.strictEqual(told(least(), two, "2022-06-11").impossible, "期限已过，无法补办")
  })

  it("of the region is not over while there is time", () => {
    const two = { submissions: sent("work", 2) }
    assert.strictEqual(told(least({ bound: region }), two, "2022-06-01").impossible, "须实际报送，没有可以代填的改法")
  })

  it("came before the days on which it counts, or after them", () => {
    const form = count(submissions({ document: "form", within: "entry" }), {
      bound: everyUnit,
      atLeast: 1,
      limit: windowEnd("entry")
    })
    const came = (day: string) => told(form, { submissions: sent("form", 1, day) }, "2022-06-01").impossible
    assert.strictEqual(came("2022-04-30"), "申报表在规定的时间之前收到，不能计入")
    assert.strictEqual(came("2022-05-21"), "申报表已逾期收到，无法改变")
  })

  it("in each month names the months that are over", () => {
    const form = count(submissions({ document: "info" }), { bound: everyUnit, each: eachMonth("term"), atLeast: 1 })
    const { impossible } = told(form, { submissions: sent("info", 1, "2022-04-10") }, "2022-06-02")
    assert.strictEqual(impossible, "已过去的日子无法补办：2022年5月")
    const early = told(form, { submissions: sent("info", 1, "2022-04-10") }, "2022-05-01")
    assert.deepStrictEqual([early.status, early.impossible], ["pending", "须实际报送，没有可以代填的改法"])
  })
})

describe("too many in days that are over", () => {
  it("are not days to be made up for", () => {
    const weekly = count(activities(), { bound: everyUnit, each: eachWeek("show"), atMost: 1 })
    const given = { activities: held({ time: on("2022-05-03") }, { time: on("2022-05-04") }) }
    const { impossible, status } = told(weekly, given, "2022-05-20")
    assert.deepStrictEqual([status, impossible], ["unmet", "计入的各项超过上限；属实的不改"])
  })

  it("are not told beside those in which something is lacking", () => {
    const monthly = { bound: everyUnit, each: eachMonth("term"), atLeast: 1, atMost: 2 } as const
    const form = count(submissions({ document: "info" }), monthly)
    const { impossible } = told(form, { submissions: sent("info", 3, "2022-04-10") }, "2022-06-02")
    assert.strictEqual(impossible, "已过去的日子无法补办：2022年5月")
  })
})

describe("a share that is no whole number", () => {
  const form = count(activities({ where: mode("online") }), {
    bound: everyUnit,
    atMost: percent(50).of(activities()),
    limit: windowEnd("show")
  })
  it("is mended, or said to be above", () => {
    const online = { mode: "online", time: on("2022-05-10") } as const
    const given = { activities: held(online, online, { ...online, mode: "on-site" }) }
    const { impossible, status } = told(form, given, "2022-06-01")
    assert.deepStrictEqual([status, impossible], ["unmet", "计入的各项超过上限；属实的不改"])
  })
})

it("says with whom an activity is held that should be held with others", () => {
  const given: Parts = {
    units: [unit(undefined, "town"), { id: "u2", name: "北镇", kinds: ["town"] }],
    activities: held({ coHosts: ["u2"] })
  }
  const { message } = told(eachActivity(heldTogether(kinds("town"), kinds("school"))), given, "2022-06-01")
  assert.strictEqual(message, "“科普讲座”不符合：要求（举办单位：一中、协办单位：北镇）")
})

it("says by whom an activity is held that others should hold", () => {
  const given: Parts = { units: [unit(undefined, "town")], activities: held({}) }
  const { message } = told(eachActivity(heldBy(kinds("school"))), given, "2022-06-01")
  assert.strictEqual(message, "“科普讲座”不符合：要求（举办单位：一中）")
})
