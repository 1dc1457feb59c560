import { assert, describe, it } from "@effect/vitest"
import type { RuleForm } from "@kepu/core/schema"
import { assess, type Notice, type Portfolio, readNotice } from "@kepu/core"
import {
  activities,
  atOnce,
  count,
  datesOf,
  daysAfter,
  daysBefore,
  due,
  eachActivity,
  eachYearOf,
  everyUnit,
  fact,
  fromWindow,
  inWindow,
  judgement,
  lastDayReached,
  must,
  tentative,
  units,
  windowEnd,
  workingDaysAfter,
  workingDaysBefore,
  workingDaysOf
} from "@kepu/core/author"
import { deadlines } from "@kepu/core/next"
import { chinaCalendar, type Schedule } from "@kepu/core/time"
import * as Result from "effect/Result"
import { lastDayInTime } from "../../src/time/lastDayInTime.ts"
import { daysFrom } from "../../src/requirement/moments.ts"
import { data } from "../notice/invented.ts"
import { activity, instant, portfolioOf } from "../sample.ts"

const says = { "zh-CN": "要求", en: "it is asked" }
const { by, until } = datesOf({ zone: "Asia/Shanghai", boundary: "inclusive" })
const document = (data as any).vocabulary.documents[0].id as string

/** The invented notice with one rule and windows of 2026: a week of activity, and three years. */
const withRule = (form: typeof RuleForm.Encoded, more: object = {}, week: object = {}) => {
  const copy = structuredClone(data) as any
  const named = (id: string) => ({ id, name: { "zh-CN": id, en: id } })
  copy.windows.push(
    { ...named("term"), start: "2026-09-21", end: "2026-09-27", ...week },
    { ...named("years"), start: "2025-06-01", end: "2027-05-31" }
  )
  copy.vocabulary.facts = [{ ...named("area"), of: "units", type: "number" }]
  copy.clauses[1].rules = [must("own", { says, form })]
  delete copy.clauses[1].sentences
  delete copy.clauses[1].indicators
  return readNotice({ ...copy, ...more })
}
const noticeWith = (...args: Parameters<typeof withRule>): Notice => Result.getOrThrow(withRule(...args))

const unit = { id: "u1", name: "县教育局" }
const judged = (notice: Notice, portfolio: Portfolio, asOf: string) => {
  const own = assess(notice, portfolio, { asOf: instant(`${asOf}+08:00`) }).findings.find(({ rule }) => rule === "own")!
  return own
}
const on = (start: string, end?: string): Schedule =>
  ({ sessions: [{ start, ...(end && { end }) }] }) as unknown as Schedule

describe("days worked before and after an activity", () => {
  const lastDay = (deadline: ReturnType<typeof workingDaysAfter>, time: Schedule, calendar = chinaCalendar) =>
    lastDayInTime(daysFrom(deadline, { calendar }), time)

  it.each([
    // 1 to 8 October 2025 are off, 28 September and 11 October are worked; 30 September is a Tuesday.
    ["the next day", workingDaysAfter(1), "2025-09-29", "2025-09-30"],
    ["past the holidays", workingDaysAfter(1), "2025-09-30", "2025-10-09"],
    ["a Saturday that is worked", workingDaysAfter(3), "2025-09-30", "2025-10-11"],
    ["past the Sunday behind it", workingDaysAfter(4), "2025-09-30", "2025-10-13"],
    ["from a day off", workingDaysAfter(1), "2025-10-04", "2025-10-09"],
    ["a Sunday that is worked", workingDaysBefore(2), "2025-09-30", "2025-09-28"],
    ["before the holidays", workingDaysBefore(1), "2025-10-09", "2025-09-30"],
    ["none", workingDaysAfter(0), "2025-10-04", "2025-10-04"],
    ["into another year", workingDaysAfter(3), "2025-12-30", "2026-01-05"]
  ] as const)("%s", (_, deadline, day, last) =>
    assert.strictEqual<string | undefined>(lastDay(deadline, on(day)), last)
  )

  it("go by the last day of an activity, or the first", () => {
    assert.strictEqual<string | undefined>(lastDay(workingDaysAfter(1), on("2025-09-24", "2025-09-26")), "2025-09-28")
    assert.strictEqual<string | undefined>(lastDay(workingDaysBefore(1), on("2025-09-24", "2025-09-26")), "2025-09-23")
  })

  it.each([
    [workingDaysAfter(1), "2026-12-31"],
    [workingDaysAfter(5), "2026-12-28"],
    [workingDaysBefore(1), "2020-01-01"],
    [workingDaysAfter(1), "2019-12-31"],
    [workingDaysBefore(1), "2027-01-04"],
    [workingDaysAfter(0), "2027-01-04"]
  ] as const)("are not known where a year is needed that the calendar has not: %o from %s", (deadline, day) => {
    assert.isUndefined(lastDay(deadline, on(day)))
  })
})

describe("a time that is counted from a window", () => {
  const calendar = workingDaysOf(2026)
  const form = (limit: ReturnType<typeof fromWindow>) => count(activities(), { bound: everyUnit, atLeast: 1, limit })
  const none = portfolioOf({ units: [unit], activities: [] })

  it.each([
    ["days", daysAfter(5), {}, "2026-10-02T23:59", "2026-10-03T00:00"],
    // 1 to 7 October 2026 are off, 10 October is worked.
    ["working days", workingDaysAfter(5), { calendar }, "2026-10-09T23:59", "2026-10-10T00:00"],
    ["days before it", daysBefore(3), {}, "2026-09-18T23:59", "2026-09-19T00:00"],
    // 20 September 2026, a Sunday, is worked, and 25 to 27 are off.
    ["working days before it", workingDaysBefore(2), { calendar }, "2026-09-18T23:59", "2026-09-19T00:00"]
  ] as const)("runs out at the end of the last day: %s", (_, days, more, last, after) => {
    const notice = noticeWith(form(fromWindow("term", days)), more)
    assert.strictEqual(judged(notice, none, last).status, "pending")
    assert.strictEqual(judged(notice, none, after).status, "unmet")
  })

  it("is the deadline of a document too, and stands among the deadlines", () => {
    const notice = noticeWith(due(document, { bound: everyUnit, by: fromWindow("term", daysAfter(5)) }))
    const sent = (receivedAt: string) =>
      portfolioOf({ units: [unit], activities: [], submissions: [{ unit: "u1", document, receivedAt }] })
    assert.strictEqual(judged(notice, sent("2026-10-02T23:59"), "2026-12-01T00:00").status, "met")
    assert.strictEqual(judged(notice, sent("2026-10-03T00:00"), "2026-12-01T00:00").status, "unmet")
    assert.include(
      deadlines(notice).map(({ at }) => at.slice(0, 16)),
      "2026-10-03T00:00"
    )
  })

  it.each([
    ["calendar-absent", fromWindow("term", workingDaysAfter(5)), {}, /calendar/u],
    ["calendar-lacks-year", fromWindow("years", workingDaysAfter(5)), { calendar }, /2027/u],
    ["calendar-gap", fromWindow("term", workingDaysAfter(5)), { calendar: workingDaysOf(2024, 2026) }, /2025/u],
    ["undeclared", fromWindow("month", daysAfter(5)), {}, /month/u]
  ] as const)("is refused where its day cannot be worked out: %s", (code, limit, more, said) => {
    const problems = Result.match(withRule(form(limit), more), { onSuccess: () => [], onFailure: (all) => all })
    assert.match(problems.map(({ text }) => text.en).join(), said, code)
  })
})

describe("a time that is counted from each activity", () => {
  const notice = noticeWith(
    eachActivity(fact("images").atLeast(1), { limit: workingDaysAfter(5) as never, where: lastDayReached }),
    { calendar: workingDaysOf(2026) }
  )
  const held = (time: Schedule | undefined, images: number | undefined) =>
    portfolioOf({
      units: [unit],
      activities: [
        activity({ id: "a1", host: "u1", ...(time && { time }), ...(images === undefined ? {} : { images }) })
      ]
    })
  const friday = on("2026-09-04")

  it.each([
    [0, "2026-09-11T23:59", "pending"],
    [0, "2026-09-12T00:00", "unmet"],
    [1, "2026-09-11T23:59", "met"],
    [1, "2026-09-12T00:00", "met"],
    [undefined, "2026-09-12T00:00", "undetermined"]
  ] as const)("%s images at %s: %s", (images, asOf, status) => {
    const found = judged(notice, held(friday, images), asOf)
    assert.strictEqual(found.status, status)
    assert.include(
      found.facts.map(({ value }) => value["zh-CN"]),
      "2026-09-11"
    )
  })

  it("is not known while the days are not, or the working days of their year", () => {
    const always = noticeWith(eachActivity(fact("images").atLeast(1), { limit: workingDaysAfter(5) as never }), {
      calendar: workingDaysOf(2026)
    })
    const missing = (time: Schedule | undefined) => {
      const found = judged(always, held(time, 0), "2026-09-30T00:00")
      return [found.status, ...found.missing.map(({ fact, name }) => `${fact} ${name["zh-CN"]}`)]
    }
    assert.deepStrictEqual(missing(undefined), ["undetermined", "time 活动时间"])
    assert.deepStrictEqual(missing(on("2026-12-29")), ["undetermined", "calendar 2027年的工作日安排"])
    assert.deepStrictEqual(missing(on("2028-01-04")), ["undetermined", "calendar 2028年的工作日安排"])
    assert.strictEqual(judged(always, held(undefined, 1), "2026-09-30T00:00").status, "met")
  })
})

describe("a tentative date", () => {
  const sent = (receivedAt?: string) =>
    portfolioOf({
      units: [unit],
      activities: [],
      submissions: receivedAt === undefined ? [] : [{ unit: "u1", document, receivedAt }]
    })
  const notice = noticeWith(due(document, { bound: everyUnit, by: tentative(by("2026-09-30")) }))

  it("never makes anybody late", () => {
    assert.strictEqual(judged(notice, sent(), "2027-01-01T00:00").status, "pending")
    assert.strictEqual(judged(notice, sent("2026-12-01T00:00"), "2027-01-01T00:00").status, "met")
    const confirmed = noticeWith(due(document, { bound: everyUnit, by: by("2026-09-30") }))
    assert.strictEqual(judged(confirmed, sent(), "2027-01-01T00:00").status, "unmet")
  })

  it("is told as tentative, with its day", () => {
    const [finding] = [judged(notice, sent(), "2027-01-01T00:00")]
    assert.include(
      finding.facts.map(({ value }) => value["zh-CN"]),
      "暂定2026-09-30前（含当日）"
    )
    const own = deadlines(notice).find(({ kind }) => kind === "deadline")
    assert.strictEqual(own?.says.en, "by 2026-09-30 (that day included), tentative")
  })

  /** Whether what is asked for would be there with an activity outside of the window. */
  const isOfNone = (form: typeof RuleForm.Encoded): boolean =>
    form._tag === "Due" || (form._tag === "Count" && form.of._tag === "Activities" && form.of.where === undefined)

  it("of a window keeps whatever rests on it open", () => {
    const outside = portfolioOf({ units: [unit], activities: [activity({ id: "a1", time: on("2026-11-01") })] })
    const asOf = "2026-12-01T00:00"
    for (const form of [
      eachActivity(inWindow("term")),
      eachActivity(inWindow("term"), { limit: until("2026-10-01") }),
      count(activities({ where: inWindow("term") }), { atLeast: 1, limit: windowEnd("term") }),
      count(activities(), { atLeast: 1, limit: fromWindow("term", daysAfter(1)) }),
      due(document, { bound: everyUnit, by: fromWindow("term", daysAfter(1)) })
    ]) {
      const portfolio = isOfNone(form) ? sent() : outside
      assert.strictEqual(judged(noticeWith(form), portfolio, asOf).status, "unmet", JSON.stringify(form))
      assert.strictEqual(judged(noticeWith(form, {}, { tentative: true }), portfolio, asOf).status, "pending")
    }
  })

  it("of a window is refused as a condition of documents of activities", () => {
    const form = due(document, { bound: everyUnit, where: inWindow("term"), by: daysBefore(3) })
    assert.isTrue(Result.isSuccess(withRule(form)))
    assert.isTrue(Result.isFailure(withRule(form, {}, { tentative: true })))
  })
})

describe("what has to be so at all times", () => {
  const area = (limit?: typeof atOnce) =>
    noticeWith(count(units({ sum: "area" }), { bound: everyUnit, atLeast: 600, ...(limit && { limit }) }))
  const of = (value: number | undefined) =>
    portfolioOf({ units: [{ ...unit, ...(value === undefined ? {} : { facts: { area: value } }) }], activities: [] })

  it.each([
    [599, "unmet"],
    [600, "met"],
    [601, "met"],
    [undefined, "undetermined"]
  ] as const)("%s: %s", (value, status) => {
    assert.strictEqual(judged(area(atOnce), of(value), "2026-09-01T00:00").status, status)
  })

  it("is not what a minimum without a time says: nobody can say by when it should have been", () => {
    assert.strictEqual(judged(area(), of(599), "2036-09-01T00:00").status, "pending")
  })
})

describe("a judgement with a time", () => {
  const notice = noticeWith(judgement(everyUnit, { limit: until("2026-09-30") }))
  const decided = (decision?: "met" | "unmet", more: object = {}) =>
    portfolioOf({
      units: [unit],
      activities: [],
      attestations: decision === undefined ? [] : [{ rule: "own", unit: "u1", decision }],
      ...more
    })

  it.each([
    ["unmet", "2026-09-30T23:59", "pending"],
    ["unmet", "2026-10-01T00:00", "unmet"],
    ["met", "2026-10-01T00:00", "met"],
    [undefined, "2026-09-30T23:59", "judgement"],
    [undefined, "2026-10-01T00:00", "judgement"]
  ] as const)("%s at %s: %s", (decision, asOf, status) => {
    assert.strictEqual(judged(notice, decided(decision), asOf).status, status)
  })

  it("can be extended", () => {
    const exemptions = [
      { unit: "u1", rule: "own", kind: "extended", on: "2026-09-01", until: "2026-10-31", reason: "受灾", by: "县科协" }
    ]
    assert.strictEqual(judged(notice, decided("unmet", { exemptions }), "2026-10-31T23:59").status, "pending")
    assert.strictEqual(judged(notice, decided("unmet", { exemptions }), "2026-11-01T00:00").status, "unmet")
  })
})

describe("each year of a window", () => {
  const notice = noticeWith(count(activities(), { bound: everyUnit, each: eachYearOf("years"), atLeast: 1 }))
  const held = (...days: ReadonlyArray<string>) =>
    portfolioOf({
      units: [unit],
      activities: days.map((day, n) => activity({ id: `a${n}`, host: "u1", time: on(day) }))
    })

  it.each([
    [[], "2025-12-31T23:59", "pending"],
    [[], "2026-01-01T00:00", "unmet"],
    [["2025-12-31"], "2026-12-31T23:59", "pending"],
    [["2025-12-31"], "2027-01-01T00:00", "unmet"],
    [["2025-12-31", "2026-01-01"], "2027-05-31T23:59", "pending"],
    [["2025-12-31", "2026-01-01", "2027-06-01"], "2027-06-01T00:00", "unmet"],
    [["2025-12-31", "2026-01-01", "2027-05-31"], "2027-06-01T00:00", "met"]
  ] as const)("%o at %s: %s", (days, asOf, status) => {
    assert.strictEqual(judged(notice, held(...days), asOf).status, status)
  })
})
