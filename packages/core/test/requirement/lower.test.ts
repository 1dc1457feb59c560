import { assert, describe, it } from "@effect/vitest"
import { firstLateInstant } from "@kepu/core/time"
import { byId } from "../../src/requirement/byId.ts"
import { requirementOf } from "../../src/requirement/lower.ts"
import { type FormData, noticeWith, pucheng } from "../sample.ts"

const asked = (form: FormData) => {
  const notice = noticeWith(form)
  return requirementOf(notice.clauses[0].rules[0]!, notice)
}
const always = { _tag: "Always" } as const
const count: FormData = { _tag: "Count", of: { _tag: "Activities" }, atLeast: 1 }
const due: FormData = {
  _tag: "Due",
  bound: { _tag: "EveryUnit" },
  document: "summary",
  deadline: { date: "2023-09-23", boundary: "inclusive", zone: "Asia/Shanghai" }
}

describe("what a rule asks", () => {
  it("of whose hosts there are no conditions is of everybody", () => {
    const expected = {
      about: "region",
      bound: { _tag: "Region" },
      demands: [{ number: { of: "activities", where: always, credit: "host" }, atLeast: 1 }],
      limit: { _tag: "NoLimit" },
      nobodyNamed: true,
      rule: "rule"
    }
    assert.deepStrictEqual(asked(count), expected as never)
    const everybody: FormData = { ...count, of: { _tag: "Activities", hosts: { _tag: "EveryUnit" } } }
    assert.deepStrictEqual(asked(everybody), expected as never)
  })

  it("names the region itself, or nobody", () => {
    assert.notProperty(asked({ ...count, bound: { _tag: "Region" } }), "nobodyNamed")
  })

  it("has the amounts that are given, and no others", () => {
    const quota = asked({ _tag: "Count", of: { _tag: "Officers" }, atMost: 2 })
    assert.deepStrictEqual("demands" in quota && quota.demands, [{ number: { of: "officers" }, atMost: 2 }])
    assert.isUndefined("limit" in quota && quota.limit)
  })

  it("compares with what is not included, and with amounts that are numbers, apart from plain bounds", () => {
    const more = asked({ _tag: "Count", of: { _tag: "Officers" }, moreThan: 2, atMost: 9 })
    assert.deepStrictEqual("demands" in more && more.demands, [
      { number: { of: "officers" }, compared: [{ is: "moreThan", amount: 2 }] },
      // What is too many is not waited for.
      { number: { of: "officers" }, atMost: 9, atOnce: true }
    ])
    // What is too few may still come.
    assert.deepStrictEqual("limit" in more ? more.limit : undefined, { _tag: "NoLimit" })
    assert.notProperty(more, "holding")
    const holding = asked({ ...count, holding: { _tag: "Officers" } })
    assert.deepStrictEqual("holding" in holding ? holding.holding : undefined, { of: "officers" })
  })

  const fact = (id: string, more: object) => ({ id, name: { "zh-CN": id, en: id }, of: "activities", ...more })
  const value = (id: string) => ({ id, name: { "zh-CN": id, en: id } })
  const declaring = (form: FormData) => {
    const notice = noticeWith(form)
    const facts = [
      fact("level", { type: "choice", values: [value("city"), value("county")] }),
      fact("author", { type: "text" })
    ]
    return { ...notice, vocabulary: { ...notice.vocabulary, facts } as unknown as typeof notice.vocabulary }
  }

  it("knows all values of a choice where it asks for some of them, and there alone", () => {
    const among = { _tag: "FactIn", fact: "level", values: ["city"] }
    const others = [
      { _tag: "FactReported", fact: "level" },
      { _tag: "FactContains", fact: "author", words: ["某"] }
    ]
    const form = { ...count, of: { _tag: "Activities", where: { _tag: "All", of: [among, ...others] } } } as FormData
    const notice = declaring(count)
    const requirement = requirementOf({ id: "rule", form: form as never }, notice)
    const number = "demands" in requirement ? requirement.demands[0].number : undefined
    assert.deepStrictEqual(number?.of === "activities" && number.where, {
      _tag: "All",
      of: [{ ...among, choices: ["city", "county"] }, ...others]
    } as never)
  })

  it("of a form is to have its required boxes filled, each known by the fact that it takes", () => {
    const notice = declaring(count)
    const box = (label: string, required: boolean, taken?: string) => ({
      label,
      required,
      ...(taken === undefined ? {} : { fact: taken })
    })
    const fields = [
      box("序号", true),
      box("活动时间", true, "time"),
      box("级别", true, "level"),
      box("作者", false, "author"),
      box("参加人数", false, "participants")
    ]
    const annexes = [{ id: "form", name: { "zh-CN": "表", en: "form" }, about: "activity", fields }]
    const vocabulary = { ...notice.vocabulary, annexes } as unknown as typeof notice.vocabulary
    const requireOf = (of: "activities" | "recommendations") => {
      const form = { _tag: "Each", of, require: { _tag: "Filled", annex: "form" } } as never
      const requirement = requirementOf({ id: "rule", form }, { ...notice, vocabulary })
      return "require" in requirement ? requirement.require : undefined
    }
    assert.deepStrictEqual(requireOf("activities"), {
      _tag: "All",
      of: [
        { _tag: "Reported", fact: "time" },
        { _tag: "FactReported", fact: "level" }
      ]
    } as never)
    assert.deepStrictEqual(requireOf("recommendations"), {
      annex: "form",
      boxes: [{ label: "序号" }, { label: "活动时间", fact: "time" }, { label: "级别", fact: "level", declared: true }]
    } as never)
  })

  it("asks for each value of a choice, or for the largest number that a value has", () => {
    const notice = declaring(count)
    const demandsBy = (id: string) => {
      const form = { ...count, each: { _tag: "Values", fact: id } } as never
      const requirement = requirementOf({ id: "rule", form }, notice)
      return "demands" in requirement ? requirement.demands : []
    }
    assert.deepStrictEqual(
      demandsBy("level").map(({ group, number }) => [
        group?.en,
        "where" in number && number.where?._tag === "All" && number.where.of[1]
      ]),
      ["city", "county"].map((id) => [
        id,
        { _tag: "FactIn", fact: "level", values: [id], choices: ["city", "county"] }
      ]) as never
    )
    const [only, ...others] = demandsBy("author")
    assert.lengthOf(others, 0)
    assert.strictEqual(only.number.of === "activities" && only.number.values?.fact, "author")
  })

  it("keeps on what a document reports, where that is said", () => {
    const numberOf = (form: FormData) => {
      const requirement = asked(form)
      return "demands" in requirement ? requirement.demands[0].number : undefined
    }
    assert.notProperty(numberOf(due), "reportsOn")
    assert.propertyVal(numberOf({ ...due, reportsOn: "activity-days" }), "reportsOn", "activity-days")
  })

  it("is worked out once, and so is what it rests on", () => {
    const notice = noticeWith(due)
    const [rule] = notice.clauses[0].rules
    assert.strictEqual(requirementOf(rule!, notice), requirementOf(rule!, notice))
    assert.strictEqual(byId(notice.windows), byId(notice.windows))
    assert.isNumber(firstLateInstant(due.deadline as never))
  })
})

describe("groups of activities", () => {
  type Each = NonNullable<Extract<FormData, { readonly _tag: "Count" }>["each"]>
  const demandsOf = (each: Each) => {
    const requirement = asked({ ...count, each })
    return "demands" in requirement ? requirement.demands : []
  }
  const { topics, settings, programmes } = pucheng.vocabulary

  it.each([
    [{ _tag: "Topics", topics: [topics[0]!.id, topics[1]!.id] }, topics, "HasTopic"],
    [{ _tag: "Settings", settings: [settings[0]!.id, settings[1]!.id] }, settings, "SettingIn"],
    [{ _tag: "Programmes", programmes: [programmes[0]!.id, programmes[1]!.id] }, programmes, "ProgrammeIn"]
  ] as const)("by terms are called as these, and ask for them beside what is asked anyway: %o", (each, terms, tag) => {
    const demands = demandsOf(each)
    assert.deepStrictEqual(
      demands.map(({ group }) => group),
      [terms[0]!.name, terms[1]!.name]
    )
    for (const [n, { number }] of demands.entries()) {
      const [own, other] = "where" in number && number.where?._tag === "All" ? number.where.of : []
      assert.deepStrictEqual(own, always)
      assert.strictEqual(other?._tag, tag)
      assert.include(JSON.stringify(other), `"${terms[n]!.id}"`)
    }
  })

  it.each([
    ["Days", 7, "2023-09-17", "2023-09-17"],
    ["Weeks", 2, "2023-09-17", "2023-09-17"],
    ["Months", 1, "2023-09-17", "2023-09-23"],
    ["Years", 1, "2023-09-17", "2023-09-23"]
  ] as const)("by %s are %s spans, each with its end", (_tag, number, start, end) => {
    const demands = demandsOf({ _tag, window: "activity-days" })
    assert.lengthOf(demands, number)
    const [first] = demands
    assert.deepStrictEqual("between" in first.number && first.number.between, { start, end } as never)
    assert.deepStrictEqual(first.limit, {
      _tag: "Until",
      deadline: { date: end, boundary: "inclusive", zone: "Asia/Shanghai" }
    } as never)
  })
})

describe("what rests on tentative days", () => {
  const on = (form: FormData, tentative: ReadonlyArray<string>) => {
    const notice = noticeWith(form)
    const [own] = notice.windows
    const windows = [...notice.windows, { ...own, id: "other" }].map((window) =>
      tentative.includes(window.id) ? { ...window, tentative: true as const } : window
    )
    const changed = { ...notice, windows: [windows.at(-1)!, ...windows.slice(0, -1)] } as typeof notice
    return requirementOf(notice.clauses[0].rules[0]!, changed)
  }
  const within = { _tag: "InWindow", window: "activity-days" } as const
  const held: FormData = {
    ...count,
    of: { _tag: "Activities", where: within },
    limit: { _tag: "WindowEnd", window: "activity-days" }
  }
  const each: FormData = { _tag: "Each", of: "activities", where: always, require: within }
  const end = { date: "2023-09-23", boundary: "inclusive", zone: "Asia/Shanghai", tentative: true }
  const limitOf = (form: FormData, ...tentative: ReadonlyArray<string>) => {
    const requirement = on(form, tentative)
    return "limit" in requirement ? requirement.limit : undefined
  }

  it("has until their end is confirmed", () => {
    assert.deepStrictEqual(limitOf(held, "activity-days"), { _tag: "Until", deadline: end } as never)
    assert.deepStrictEqual(limitOf(each, "activity-days"), { _tag: "Until", deadline: end } as never)
    const own = {
      ...each,
      limit: { _tag: "Until", deadline: { date: "2023-09-20", boundary: "inclusive", zone: "Asia/Shanghai" } }
    }
    assert.deepStrictEqual(limitOf(own as FormData, "activity-days"), {
      _tag: "Until",
      deadline: { ...own.limit.deadline, tentative: true }
    } as never)
    for (const limit of [{ _tag: "NoLimit" }, { _tag: "Open" }] as const)
      assert.deepStrictEqual(limitOf({ ...held, limit }, "activity-days"), limit)
  })

  it("is as it is where other days are tentative, or none", () => {
    for (const tentative of [[], ["other"]])
      assert.deepStrictEqual(limitOf(held, ...tentative), { _tag: "WindowEnd", window: "activity-days" } as never)
    assert.isUndefined(limitOf(each, "other"))
  })

  it("has the end of the window that is named, be it another one than that of the tentative days", () => {
    const other = { ...held, limit: { _tag: "WindowEnd", window: "night" } } as FormData
    const notice = noticeWith(held)
    const windows = [
      { ...notice.windows[0], tentative: true },
      { ...notice.windows[0], id: "night", end: "2023-09-30" }
    ] as unknown as typeof notice.windows
    const requirement = requirementOf({ id: "rule", form: other as never }, { ...notice, windows })
    assert.deepStrictEqual("limit" in requirement && requirement.limit, {
      _tag: "Until",
      deadline: { ...end, date: "2023-09-30" }
    } as never)
  })

  it("is tentative for documents of those who hold something on these days, and for decisions after them", () => {
    const holding = { ...due, holding: { _tag: "Activities", where: within } } as FormData
    const requirement = on(holding, ["activity-days"])
    const number = "demands" in requirement ? requirement.demands[0].number : undefined
    assert.strictEqual(number?.of === "submissions" && number.by?.tentative, true)
    const limit = { _tag: "FromWindow", window: "activity-days", days: 3, to: "after-end" } as const
    const decided = limitOf({ _tag: "Judgement", limit }, "activity-days")
    assert.strictEqual(decided?._tag === "Until" && decided.deadline.tentative, true)
  })

  it("has an end for each group and each document that is as tentative", () => {
    const daily = on({ ...held, each: { _tag: "Days", window: "activity-days" } }, ["activity-days"])
    const ends = "demands" in daily ? daily.demands.map(({ limit }) => limit?._tag === "Until" && limit.deadline) : []
    assert.lengthOf(ends, 7)
    for (const one of ends) assert.propertyVal(one, "tentative", true)
    const sent = {
      ...due,
      deadline: { _tag: "FromWindow", window: "activity-days", days: 3, to: "after-end" }
    } as FormData
    for (const [tentative, expected] of [
      [["activity-days"], true],
      [["other"], undefined]
    ] as const) {
      const requirement = on(sent, tentative)
      const number = "demands" in requirement ? requirement.demands[0].number : undefined
      assert.strictEqual(number?.of === "submissions" ? number.by?.tentative : false, expected)
    }
    const plain = on(held, ["activity-days"])
    assert.notProperty("demands" in plain ? plain.demands[0] : plain, "limit")
    assert.notProperty("demands" in plain ? plain.demands[0].number : plain, "by")
  })

  it("gives a document that has no day none, and leaves the value alone by which activities are counted", () => {
    const open = { ...due, holding: { _tag: "Activities", where: within }, deadline: { _tag: "Open" } } as FormData
    const sent = on(open, ["activity-days"])
    assert.notProperty("demands" in sent ? sent.demands[0].number : sent, "by")
    const notice = noticeWith(held)
    const facts = [{ id: "author", name: { "zh-CN": "作者", en: "author" }, of: "activities", type: "text" }]
    const form = { ...held, atMost: 1, atLeast: undefined, each: { _tag: "Values", fact: "author" } }
    const windows = notice.windows.map((window) => ({ ...window, tentative: true as const }))
    const changed = { ...notice, windows, vocabulary: { ...notice.vocabulary, facts } } as unknown as typeof notice
    const each = requirementOf({ id: "rule", form: form as never }, changed)
    const number = "demands" in each ? each.demands[0].number : undefined
    assert.strictEqual(number?.of === "activities" && number.values?.fact, "author")
  })
})
