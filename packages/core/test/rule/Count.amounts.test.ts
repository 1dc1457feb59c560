import { assert, describe, it } from "@effect/vitest"
import type { RuleForm } from "@kepu/core/schema"
import { assess, type Notice, type Portfolio, readNotice } from "@kepu/core"
import { activities, atOnce, count, eachActivity, everyUnit, fact, must, per, times, units } from "@kepu/core/author"
import { showNotice } from "@kepu/core/notice"
import * as Result from "effect/Result"
import { data } from "../notice/invented.ts"
import { activity, instant, portfolioOf } from "../sample.ts"

const says = { "zh-CN": "要求", en: "it is asked" }
const number = (id: string, of: "units" | "activities", unit?: string) => ({
  id,
  name: { "zh-CN": id, en: id },
  of,
  type: "number",
  ...(unit && { unit: { "zh-CN": unit, en: unit } })
})

const withRule = (form: typeof RuleForm.Encoded) => {
  const copy = structuredClone(data) as any
  copy.vocabulary.facts = [
    number("area", "units", "平方米"),
    number("guides", "units"),
    number("hours", "activities"),
    number("seats", "activities")
  ]
  copy.clauses[1].rules = [must("own", { says, form })]
  delete copy.clauses[1].sentences
  delete copy.clauses[1].indicators
  return readNotice(copy)
}
const noticeWith = (form: typeof RuleForm.Encoded): Notice => Result.getOrThrow(withRule(form))
const statusIn = (form: typeof RuleForm.Encoded, portfolio: Portfolio) =>
  assess(noticeWith(form), portfolio, { asOf: instant("2023-09-01T00:00:00+08:00") }).findings.find(
    ({ rule }) => rule === "own"
  )!.status
const unitWith = (facts: object) => portfolioOf({ units: [{ id: "u1", name: "基地", facts }] as never, activities: [] })

describe("one for so many of another number", () => {
  const asked = (round?: "down" | "up") =>
    count(units({ sum: "guides" }), {
      bound: everyUnit,
      atLeast: per(500).of(units({ sum: "area" }), round && { round }),
      limit: atOnce
    })

  it.each([
    ["down", 1499, 1, "unmet"],
    ["down", 1499, 2, "met"],
    ["down", 1500, 2, "unmet"],
    ["down", 1500, 3, "met"],
    ["up", 1500, 3, "met"],
    ["up", 1501, 3, "unmet"],
    ["up", 1501, 4, "met"],
    [undefined, 750, 1, "unmet"],
    [undefined, 750, 1.5, "met"]
  ] as const)("rounded %s: %s m² and %s guides: %s", (round, area, guides, status) => {
    assert.strictEqual(statusIn(asked(round), unitWith({ area, guides })), status)
  })

  it("is said as what it is, and not as a percentage", () => {
    const shown = showNotice(noticeWith(asked("down")), "zh-CN")
    assert.include(shown, "每满 500 平方米 计 1")
    assert.notInclude(shown, "0.2%")
    assert.include(showNotice(noticeWith(asked()), "en"), "1 for every 500 平方米 of")
  })

  it.each([0, -1])("is refused of %s", (each) => {
    const form = count(units({ sum: "guides" }), { bound: everyUnit, atLeast: per(each).of(units({ sum: "area" })) })
    assert.isTrue(Result.isFailure(withRule(form)))
  })
})

describe("a sum of decimals", () => {
  const held = (...hours: ReadonlyArray<number>) =>
    portfolioOf({
      units: [{ id: "u1", name: "基地" }],
      activities: hours.map((value, n) => activity({ id: `a${n}`, host: "u1", facts: { hours: value } }))
    })
  const asked = (atLeast: number) => count(activities({ sum: "hours" }), { bound: everyUnit, atLeast, limit: atOnce })

  it.each([
    [[0.1, 0.2], 0.3, "met"],
    [[0.1, 0.2], 0.300001, "unmet"],
    [[0.7, 0.1], 0.8, "met"],
    [[1.1, 2.2, 3.3], 6.6, "met"],
    [[0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], 1, "met"]
  ] as const)("is what people come to: %o is at least %s: %s", (hours, atLeast, status) => {
    assert.strictEqual(statusIn(asked(atLeast), held(...hours)), status)
    assert.strictEqual(statusIn(asked(atLeast), held(...hours.toReversed())), status)
  })

  it("is no more than it is, too", () => {
    const atMost = count(activities({ sum: "hours" }), { bound: everyUnit, atMost: 0.3 })
    assert.strictEqual(statusIn(atMost, held(0.1, 0.2)), "met")
    assert.strictEqual(statusIn(atMost, held(0.1, 0.200001)), "unmet")
  })

  it("times a decimal is exact", () => {
    const form = count(units({ sum: "guides" }), {
      bound: everyUnit,
      atLeast: times(0.07).of(units({ sum: "area" })),
      limit: atOnce
    })
    assert.strictEqual(statusIn(form, unitWith({ area: 100, guides: 7 })), "met")
    assert.strictEqual(statusIn(form, unitWith({ area: 100, guides: 6.999999 })), "unmet")
  })
})

describe("a share of another number of an activity", () => {
  const own = (more: object) =>
    portfolioOf({ units: [{ id: "u1", name: "基地" }], activities: [activity({ id: "a1", ...more })] })

  it.each([
    [49, "met"],
    [50, "unmet"],
    [51, "unmet"]
  ] as const)("is less than half: %s of 100: %s", (hours, status) => {
    const form = eachActivity(fact("hours").percentOf("seats").below(50))
    assert.strictEqual(statusIn(form, own({ facts: { hours, seats: 100 } })), status)
    assert.strictEqual(statusIn(form, own({ facts: { hours } })), "undetermined")
  })

  it.each([
    [99, "met"],
    [100, "met"],
    [101, "unmet"],
    [undefined, "undetermined"]
  ] as const)("may be of a fact that every notice has: %s participants on 200 seats: %s", (participants, status) => {
    const form = eachActivity(fact("participants").percentOf("seats").atMost(50))
    const more = participants === undefined ? {} : { participants }
    assert.strictEqual(statusIn(form, own({ ...more, facts: { seats: 200 } })), status)
    const other = eachActivity(fact("seats").percentOf("participants").atLeast(200))
    assert.strictEqual(statusIn(other, own({ ...more, facts: { seats: 200 } })), status)
  })

  it.each([
    ["a fact that is no number", eachActivity(fact("seats").percentOf("place").atMost(50))],
    [
      "a fact of activities, asked of units",
      count(activities(), {
        bound: { _tag: "UnitMeets", where: fact("area").percentOf("participants").below(5) },
        atLeast: 1
      })
    ]
  ] as const)("is refused of %s", (_, form) => assert.isTrue(Result.isFailure(withRule(form))))
})
