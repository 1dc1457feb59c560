import { assert, describe, it } from "@effect/vitest"
import { noticeFromData, type Portfolio } from "@kepu/core"
import { Notice } from "@kepu/core/schema"
import { caseDifferences, type NoticeCase, parseCases, uncoveredBoundaries } from "@kepu/core/lint"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { cases as casesOfPucheng } from "../notice/pucheng-2023.cases.ts"
import { type FormData, instant, noticeWith, portfolioOf, pucheng } from "../sample.ts"

const encode = Schema.encodeSync(Notice)
type Given = typeof Portfolio.Encoded
const later = "2023-09-30T00:00:00+08:00"

/** A case that expects something of a subject: of the unit, unless another one is named. */
const caseOf = (given: Partial<Given>, asOf = later, ...subjects: ReadonlyArray<string>): NoticeCase => {
  const [first = "u", ...others] = subjects
  const expect = (subject: string) => ({ rule: "rule", subject, status: "met" }) as const
  return {
    name: "用例",
    given: portfolioOf({ units: [{ id: "u", name: "单位", kinds: ["member-unit"] }], activities: [], ...given }),
    asOf: instant(asOf),
    expected: [expect(first), ...others.map(expect)]
  }
}
const activities = (number: number, more: object = {}): Given["activities"] =>
  Array.from({ length: number }, (_, n) => ({ id: `a${n}`, name: "活动", host: "u", ...more }))

/** The boundaries of one rule on which no case lies, and from which sides. */
const lackingOf = (form: FormData, cases: ReadonlyArray<NoticeCase>): ReadonlyArray<string> =>
  uncoveredBoundaries(noticeWith(form), cases).map(({ lacking }) => lacking.join(" "))

/** A notice of one rule, which declares a number of places. */
const declaring = (form: FormData, of: "units" | "facilities" | "submissions"): Notice => {
  const {
    clauses: [clause],
    ...data
  } = encode(noticeWith({ _tag: "Judgement" }))
  const places = { id: "places", name: { "zh-CN": "座位", en: "places" }, of, type: "number" } as const
  return noticeFromData({
    ...data,
    vocabulary: { ...data.vocabulary, facts: [places] },
    clauses: [{ ...clause, rules: clause.rules.map((rule) => ({ ...rule, form })) }]
  })
}

const members = { _tag: "KindIn", kinds: ["member-unit"] } as const

describe("the boundaries of a notice that have no case", () => {
  const two: FormData = { _tag: "Count", bound: members, of: { _tag: "Activities" }, atLeast: 2 }
  const counted = (...numbers: ReadonlyArray<number>) => numbers.map((n) => caseOf({ activities: activities(n) }))
  it.each([
    [[], ["below at above"]],
    [[0], ["at above"]],
    [[1, 2], ["above"]],
    [[2, 3], ["below"]],
    [[1, 3], ["at"]],
    [[1, 2, 3], []]
  ] as const)("of a number, with cases of %j: %j", (numbers, lacking) => {
    assert.deepStrictEqual(lackingOf(two, counted(...numbers)), lacking)
  })

  it("of a number have none where nobody expects anything of it", () => {
    const silent = counted(1, 2, 3).map((one) => ({
      ...one,
      expected: [{ rule: "other", subject: "u", status: "met" }] as const
    }))
    assert.deepStrictEqual(lackingOf(two, silent), ["below at above"])
  })

  // A number is one wherever in a form it stands, and of whichever records it asks.
  const many = { _tag: "FactAtLeast", fact: "places", number: 20 } as const
  const few = { _tag: "Not", of: many } as const
  it.each([
    ["facilities", { _tag: "Count", bound: members, of: { _tag: "Facilities", where: few }, atMost: 0 }],
    [
      "submissions",
      { _tag: "Count", bound: members, of: { _tag: "Submissions", document: "summary", where: few }, atMost: 0 }
    ],
    ["units", { _tag: "Count", bound: { _tag: "UnitMeets", where: many }, of: { _tag: "Activities" }, atLeast: 1 }]
  ] as const)("of a fact of %s", (of, form) => {
    const declared = declaring(form, of)
    const given = (places: number): NoticeCase =>
      caseOf({
        units: [{ id: "u", name: "单位", kinds: ["member-unit"], facts: of === "units" ? { places } : {} }],
        facilities: [{ kind: "hall", name: "展厅", unit: "u", facts: { places } }],
        submissions: [
          { unit: "u", document: "summary", facts: { places } },
          // Of another document nothing is asked.
          { unit: "u", document: "photos", facts: { places: 20 } }
        ]
      })
    const lacking = (...places: ReadonlyArray<number>) =>
      uncoveredBoundaries(declared, places.map(given))
        .filter(({ boundary }) => boundary.en.includes("20"))
        .map(({ lacking }) => lacking.join(" "))
    assert.deepStrictEqual(
      [lacking(), lacking(19, 21), lacking(19, 20), lacking(19, 20, 21)],
      [["below at above"], ["at"], ["above"], []]
    )
  })

  const images: FormData = {
    _tag: "Each",
    of: "activities",
    require: { _tag: "AtMost", fact: "images", number: 5 }
  }
  it.each([
    [[4], "at above"],
    [[5], "below above"],
    [[6], "below at"],
    [[4, 5, 6], undefined]
  ] as const)("of a fact, with activities of %j", (values, lacking) => {
    const cases = values.map((value) => caseOf({ activities: activities(1, { images: value }) }, later, "a0"))
    assert.deepStrictEqual(lackingOf(images, cases), lacking === undefined ? [] : [lacking])
  })

  const inDays: FormData = { _tag: "Each", of: "activities", require: { _tag: "InWindow", window: "activity-days" } }
  it.each([
    [["2023-09-16"], ["at", "at above"]],
    [["2023-09-17"], ["below", "at above"]],
    [["2023-09-23"], ["below at", "above"]],
    [["2023-09-16", "2023-09-17", "2023-09-23", "2023-09-24"], []]
  ])("of a window, with activities on %j", (days, lacking) => {
    const cases = days.map((start) =>
      caseOf({ activities: activities(1, { time: { sessions: [{ start }] } }) }, later, "a0")
    )
    assert.deepStrictEqual(lackingOf(inDays, cases), lacking)
  })

  const due: FormData = {
    _tag: "Due",
    bound: members,
    document: "summary",
    deadline: { date: "2023-09-23", time: "18:00", boundary: "inclusive", zone: "Asia/Shanghai" }
  }
  it.each([
    [["2023-09-23T17:00:00+08:00"], ["at above"]],
    [["2023-09-23T18:00:00+08:00"], ["below above"]],
    [["2023-09-23T18:00:01+08:00"], ["below at"]],
    [["2023-09-22", "2023-09-23T18:00:00+08:00", "2023-09-24"], []],
    // A day in which the deadline lies says nothing.
    [["2023-09-23"], ["below at above"]]
  ])("of a deadline, with documents of %j", (times, lacking) => {
    const cases = times.map((receivedAt) => caseOf({ submissions: [{ unit: "u", document: "summary", receivedAt }] }))
    assert.deepStrictEqual(lackingOf(due, cases), lacking)
  })

  const limited: FormData = { ...two, atLeast: 1, limit: { _tag: "WindowEnd", window: "activity-days" } }
  it.each([
    ["2023-09-23T23:59:58+08:00", "at above"],
    ["2023-09-23T23:59:59+08:00", "below above"],
    ["2023-09-24T00:00:00+08:00", "below at"]
  ])("of a limit, judged at %s", (asOf, lacking) => {
    const cases = [0, 1, 2].map((n) => caseOf({ activities: activities(n) }, asOf))
    assert.deepStrictEqual(lackingOf(limited, cases), [lacking])
  })

  it("are named with what the rule says, the amount and the sides", () => {
    const found = uncoveredBoundaries(noticeWith(two), counted(1))[0]!
    assert.deepInclude(found, { rule: "rule", clause: "三（二）" })
    assert.strictEqual(found.boundary["zh-CN"], "三（二）“要求”：不少于 2")
    assert.deepStrictEqual(
      found.sides.map(({ en }) => en),
      ["equal", "above"]
    )
  })

  it("are all of a rule's where it has no case, and few where it has those of Pucheng's table", () => {
    const cases = casesOfPucheng.flatMap(({ asAdvice, asOf, expected, given, name }): ReadonlyArray<NoticeCase> => {
      const [first, ...rest] = expected.map(({ rule, status, subject }) => ({ rule, status, subject }))
      return first === undefined || asAdvice !== undefined
        ? []
        : [{ name: name["zh-CN"], given: portfolioOf(given), asOf: instant(asOf), expected: [first, ...rest] }]
    })
    const all = uncoveredBoundaries(pucheng, [])
    const few = uncoveredBoundaries(pucheng, cases)
    assert.isAbove(all.length, 40)
    assert.isBelow(few.length, all.length / 2)
    assert.deepStrictEqual(caseDifferences(pucheng, cases), [])
  })
})

describe("the cases of a notice as a file", () => {
  const notice = noticeWith({ _tag: "Count", bound: members, of: { _tag: "Activities" }, atLeast: 2 })
  const cases = [
    {
      name: "只办1场",
      given: { units: [{ id: "u", name: "单位", kinds: ["member-unit"] }], activities: activities(1) },
      asOf: later,
      expected: [
        { rule: "rule", subject: "u", status: "pending" },
        { rule: "rule", subject: "v", status: "met" }
      ]
    }
  ]

  it("tell what they find otherwise", () => {
    const read = Result.getOrThrow(parseCases(JSON.stringify(cases)))
    const texts = caseDifferences(notice, read).map(({ case: name, text }) => `${name}：${text["zh-CN"]}`)
    assert.deepStrictEqual(texts, ["只办1场：rule（v）：应为符合，但没有这一核查结果"])
  })

  it.each([
    ["[]", ""],
    ['[{"name": "a"}]', "[0].given"],
    [JSON.stringify([{ ...cases[0], asOf: "gestern" }]), "[0].asOf"],
    [JSON.stringify([{ ...cases[0], expect: [] }]), "[0].expect"],
    [
      JSON.stringify([{ ...cases[0], expected: [{ rule: "rule", subject: "u", status: "good" }] }]),
      "[0].expected[0].status"
    ]
  ])("say where %s is not one", (text, path) => {
    const read = parseCases(text)
    assert.isTrue(Result.isFailure(read))
    assert.include(Result.isFailure(read) ? read.failure.map((failure) => failure.path) : [], path)
  })
})

describe("the boundaries of what stands beside something else", () => {
  const dated = (approved: string, more: object = {}) =>
    caseOf(
      { activities: activities(1, { facts: { approved }, time: { sessions: [{ start: "2023-09-18" }] }, ...more }) },
      later,
      "a0"
    )
  const beforeTime = (): Notice => {
    const require = { _tag: "FactBefore", fact: "approved", of: "time" } as const
    const {
      clauses: [clause],
      ...data
    } = encode(noticeWith({ _tag: "Judgement" }))
    const approved = {
      id: "approved",
      name: { "zh-CN": "批准日期", en: "approved" },
      of: "activities",
      type: "date"
    } as const
    const rules = clause.rules.map((rule) => ({ ...rule, form: { _tag: "Each", of: "activities", require } as const }))
    return noticeFromData({
      ...data,
      vocabulary: { ...data.vocabulary, facts: [approved] },
      clauses: [{ ...clause, rules }]
    })
  }
  it.each([
    [["2023-09-17", "2023-09-18", "2023-09-19"], []],
    [["2023-09-17", "2023-09-19"], ["at"]],
    [["2023-09-18"], ["below above"]]
  ] as const)("a day beside the first day of an activity: %j", (days, lacking) => {
    assert.deepStrictEqual(
      uncoveredBoundaries(
        beforeTime(),
        days.map((day) => dated(day))
      ).map((one) => one.lacking.join(" ")),
      [...lacking]
    )
  })
  it("a number beside an amount for its host", () => {
    const form: FormData = {
      _tag: "Each",
      of: "activities",
      require: { _tag: "Compared", fact: "participants", atLeast: 50 }
    }
    const attended = (participants: number) => caseOf({ activities: activities(1, { participants }) }, later, "a0")
    assert.deepStrictEqual(lackingOf(form, [attended(50)]), ["below above"])
    assert.deepStrictEqual(lackingOf(form, [49, 50, 51].map(attended)), [])
  })
})
