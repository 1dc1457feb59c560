import { assert, describe, it } from "@effect/vitest"
import { assess, type Notice } from "@kepu/core"
import { type Condition, scopeOf } from "@kepu/core/condition"
import { caseOf } from "@kepu/core/reference"
import { count, eachValue, activities, everyUnit, windowEnd } from "@kepu/core/author"
import { missingDays } from "../../src/explain/daysOfActivity.ts"
import { missingOfRecord } from "../../src/explain/missingOfRecord.ts"
import { rejoined } from "../../src/explain/rejoined.ts"
import type { Counted } from "../../src/requirement/counted.ts"
import type { PlainDate } from "../../src/time/PlainDate.ts"
import { activity, type FormData, instant, noticeWith, onlyFinding, portfolio, pucheng } from "../sample.ts"

const days = (...list: ReadonlyArray<string>) => list as ReadonlyArray<PlainDate>

describe("why the last day in time is not known", () => {
  const missing = (
    to: "before-start" | "after-end",
    worked: ReadonlyArray<string> | undefined,
    time: NonNullable<Parameters<typeof activity>[0]>["time"]
  ) => {
    const given = portfolio({ activities: [activity(time === undefined ? {} : { time })] })
    const counted = { days: 5, to, ...(worked === undefined ? {} : { worked: days(...worked) }) }
    const laidOut = caseOf(pucheng, given, instant("2023-09-20T00:00:00+08:00"))
    const { fact, name } = missingDays(counted, given.activities[0]!, laidOut)
    return fact === "calendar" ? name.en.slice(-4) : fact
  }
  const on = (start: string, end?: string) => ({ sessions: [end === undefined ? { start } : { start, end }] }) as const
  const worked = ["2022-12-30", "2023-01-03", "2023-12-29"]

  it("is the time of the activity where that is open, or where days need no calendar", () => {
    assert.strictEqual(missing("after-end", worked, undefined), "time")
    assert.strictEqual(missing("after-end", undefined, on("2023-12-29")), "time")
    assert.strictEqual(missing("after-end", worked, { ...on("2023-12-29"), approximate: true }), "time")
    assert.strictEqual(missing("after-end", worked, { ...on("2023-12-29"), openEnd: true }), "time")
  })

  it("is the year that the calendar lacks: its own, or the one into which the days reach", () => {
    assert.strictEqual(missing("after-end", worked, on("2025-03-01")), "2025")
    assert.strictEqual(missing("after-end", worked, on("2022-12-30", "2023-12-29")), "2024")
    assert.strictEqual(missing("before-start", worked, on("2022-12-30", "2025-01-02")), "2021")
    assert.strictEqual(missing("before-start", worked, { ...on("2023-01-03"), openEnd: true }), "2022")
    const two = { sessions: [{ start: "2024-05-01" }, { start: "2022-12-30" }] } as const
    assert.strictEqual(missing("before-start", worked, two), "2021")
    assert.strictEqual(missing("after-end", worked, two), "2024")
  })
})

describe("a minimum in time and a maximum at once", () => {
  const number = { of: "officers" } as const
  const counted = (
    demand: Partial<Counted["demand"]>,
    truth: boolean | undefined,
    inTime: boolean,
    amounts: Counted["amounts"] = []
  ): Counted => ({ demand: { number, ...demand }, entries: [], amounts, known: 3, possible: 3, truth, inTime })
  const told = (least: boolean | undefined, most: boolean | undefined, inTime = true) => {
    const [one, ...more] = rejoined([
      counted({ atLeast: 1 }, least, inTime),
      counted({ atMost: 2, atOnce: true }, most, false)
    ])
    assert.isEmpty(more)
    assert.deepStrictEqual(one!.demand, { number, atLeast: 1, atMost: 2, atOnce: true })
    return [one!.truth, one!.inTime]
  }

  it("are told as one number, of which the maximum decides first", () => {
    assert.deepStrictEqual(told(true, false), [false, false])
    assert.deepStrictEqual(told(true, undefined), [undefined, true])
    assert.deepStrictEqual(told(false, true), [false, true])
    assert.deepStrictEqual(told(false, true, false), [false, false])
    assert.deepStrictEqual(told(false, undefined, false), [undefined, false])
  })

  it("keep what both are compared with, and stay apart from others", () => {
    const [is, amount] = ["atMost", { known: 1, possible: 1 }] as const
    const [half, third] = [
      { is, amount: 1 },
      { is, amount: 2 }
    ]
    const [joined, other] = rejoined([
      counted({ atLeast: 1, compared: [third] }, true, true),
      counted({ atOnce: true, compared: [half] }, true, false, [amount]),
      counted({ atLeast: 4 }, false, true)
    ])
    assert.deepStrictEqual(joined!.demand.compared, [third, half])
    assert.deepStrictEqual(joined!.amounts, [amount])
    assert.deepStrictEqual(other!.demand, { number, atLeast: 4 })
  })
})

describe("a decision", () => {
  const form: FormData = {
    _tag: "Judgement",
    bound: { _tag: "KindIn", kinds: ["member-unit"] },
    limit: { _tag: "WindowEnd", window: "activity-days" }
  }
  const attestations = [{ rule: "rule", unit: "u1", decision: "unmet" as const }]

  it("against a unit can be mended while there is time, and afterwards", () => {
    for (const [asOf, status] of [
      ["2023-09-20T00:00:00+08:00", "pending"],
      ["2023-09-24T00:00:00+08:00", "unmet"]
    ] as const) {
      const found = onlyFinding(form, portfolio({ attestations }), asOf)
      assert.strictEqual(found.status, status)
      assert.deepStrictEqual(
        found.remedies.map(({ kind, text }) => [kind, text.en]),
        [["act", "put it right and have it judged again"]]
      )
    }
  })

  it("on a unit of which it is not known whether it is bound lacks what would tell", () => {
    const found = onlyFinding(form, portfolio({ attestations, units: [{ id: "u1", name: "某单位" }] }))
    assert.strictEqual(found.status, "undetermined")
    assert.deepStrictEqual(
      found.missing.map(({ fact }) => fact),
      ["kinds"]
    )
  })
})

/** The notice with such a rule, which declares the level and the length of its records. */
const declaring = (form: FormData, of: "activities" | "units"): Notice => {
  const notice = noticeWith(count(activities(), { bound: everyUnit, atLeast: 1 }))
  const [clause] = notice.clauses
  const named = (id: string) => ({ id, name: { "zh-CN": id, en: id }, of })
  const facts = [
    { ...named("level"), type: "text" },
    { ...named("length"), type: "number" }
  ]
  const rules = [{ ...clause.rules[0]!, form }]
  return { ...notice, vocabulary: { ...notice.vocabulary, facts }, clauses: [{ ...clause, rules }] } as object as Notice
}

it("a maximum of each value of a fact is told with the fact", () => {
  const form = count(activities(), {
    bound: everyUnit,
    each: eachValue("level"),
    atMost: 1,
    limit: windowEnd("activity-days")
  })
  const told = (...levels: ReadonlyArray<string>) => {
    const held = levels.map((level, n) => activity({ id: `a${n}`, coHosts: [], facts: { level } }))
    const given = portfolio({ activities: held })
    return assess(declaring(form, "activities"), given, { asOf: "2023-09-24" }).findings.map(
      ({ message }) => message.en
    )
  }
  assert.deepStrictEqual(told("a", "a", "b"), ["县教育局: 2 activities of one level, more than 1: the requirement"])
  assert.deepStrictEqual(told("a", "b"), ["县教育局: at most 1 activities of one level, which meets: the requirement"])
})

it("of a condition that is open those facts are missing that are not known, and of one that is decided none", () => {
  const notice = declaring(count(activities(), { bound: everyUnit, atLeast: 1 }), "units")
  const scope = scopeOf(notice, instant("2023-09-20T00:00:00+08:00"))
  const subject = { kind: "unit", id: "u1", name: "甲" } as const
  const long = { _tag: "FactAtLeast", fact: "length", number: 5 } as const
  const level = { _tag: "FactReported", fact: "level" } as const
  const missing = (condition: Condition, facts: Readonly<Record<string, string | number>>) =>
    missingOfRecord(condition, { facts } as never, subject as never, scope).map(({ fact }) => fact)
  assert.deepStrictEqual(missing({ _tag: "Any", of: [long, level] }, {}), ["length", "level"])
  assert.deepStrictEqual(missing({ _tag: "Any", of: [long, level] }, { length: 2 }), ["level"])
  assert.deepStrictEqual(missing({ _tag: "Any", of: [long, level] }, { length: 5 }), [])
  assert.deepStrictEqual(missing({ _tag: "All", of: [long, { _tag: "Not", of: level }] }, { length: 5 }), ["level"])
  assert.deepStrictEqual(missing({ _tag: "All", of: [long, level] }, { length: 2 }), [])
})
