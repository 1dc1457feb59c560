import { assert, describe, it } from "@effect/vitest"
import { assess } from "@kepu/core"
import * as author from "@kepu/core/author"
import { lint } from "@kepu/core/lint"
import { RuleForm } from "@kepu/core/schema"
import { TimeLimit } from "../../src/time/TimeLimit.ts"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { Question } from "../../src/condition/Condition.ts"
import { Counting } from "../../src/rule/Bound.ts"
import { Amount } from "../../src/rule/Amount.ts"
import { Counted } from "../../src/rule/Counted.ts"
import { Groups } from "../../src/rule/Groups.ts"
import { instant, portfolioOf } from "../sample.ts"
import { notice } from "./example.ts"

interface Tagged {
  readonly _tag: { readonly schema: { readonly literal: string } }
}

const { activities, by, until, fact, text } = { ...author, ...author.datesOf({ zone: "UTC", boundary: "exclusive" }) }
const always = { _tag: "Always" } as const
const school = { _tag: "KindIn", kinds: ["school"] } as const
const says = text("说", "says")
const june = { date: "2026-06-01", boundary: "exclusive", zone: "UTC" } as const
const none = `sha256-${"0".repeat(64)}`
const rule = { id: "a", says, form: { _tag: "Judgement" } } as const

/** What each function returns, and the same written by hand. */
const rows: { readonly [Name in keyof typeof author]: ReadonlyArray<readonly [made: unknown, written: unknown]> } = {
  text: [[text("说", "says"), { "zh-CN": "说", en: "says" }]],
  noTerms: [[Object.values(author.noTerms), [[], [], [], [], [], [], [], []]]],
  term: [
    [author.term("a", "甲", "A"), { id: "a", name: { "zh-CN": "甲", en: "A" } }],
    [author.term("a", "甲", "A", { synonyms: ["乙"] }), { id: "a", name: { "zh-CN": "甲", en: "A" }, synonyms: ["乙"] }]
  ],
  word: [
    [author.word("a", "甲", "A", "乙", "丙"), { id: "a", name: { "zh-CN": "甲", en: "A" }, synonyms: ["乙", "丙"] }]
  ],
  textsWith: [[author.textsWith({ 说: "says" })("说"), says]],
  heading: [
    [
      author.heading("一", "标题", none),
      {
        number: "一",
        phrase: "标题",
        summary: { "zh-CN": "本部分标题", en: "heading of this part" },
        fingerprint: none,
        sentences: ["informative"],
        rules: []
      }
    ]
  ],
  noun: [
    [author.noun("activity", "说", "says"), { id: "activity", name: says }],
    [author.noun("activity", "说", "says", { measure: says }), { id: "activity", name: says, measure: says }]
  ],
  box: [
    [author.box("序号"), { label: "序号", required: true }],
    [
      author.box("备注", "remark", { required: false, seal: true }),
      { label: "备注", fact: "remark", required: false, seal: true }
    ]
  ],
  annex: [
    [author.annex("a", "说", "says", { fields: [] as never }), { id: "a", name: says, about: "activity", fields: [] }],
    [
      author.annex("a", "说", "says", { about: "recommendation", fields: [] as never }),
      { id: "a", name: says, about: "recommendation", fields: [] }
    ]
  ],
  clause: [
    [
      author.clause("一", "词", { summary: says }),
      { number: "一", phrase: "词", summary: says, fingerprint: none, rules: [] }
    ],
    [
      author.clause("一", "词", {
        summary: says,
        rules: [author.may("a", rule), author.must("a", rule), author.should("a", rule)]
      }).modality,
      "must"
    ],
    [author.clause("一", "词", { summary: says, rules: [author.may("a", rule)] }).modality, "may"],
    [author.clause("一", "词", { summary: says, modality: "may", rules: [author.must("a", rule)] }).modality, "may"],
    [author.clause("一", "词", { summary: says, fingerprint: "x" }).fingerprint, "x"],
    [author.clause("一", "词", { summary: says, fingerprint: "x" }).sentences, undefined],
    [author.clause("一", "词", { summary: says, rules: author.must("a", rule) }).rules, [author.must("a", rule)]],
    [author.clause("一", "词", { summary: says, rules: author.must("a", rule) }).sentences, undefined],
    [
      author.clause("一", "词", {
        summary: says,
        fingerprint: "x",
        rules: [author.must("a", rule), author.may("b", { says, form: rule.form })]
      }).sentences,
      ["a", "b"]
    ],
    [
      author.clause("一", "词", {
        summary: says,
        fingerprint: "x",
        rules: author.must("a", rule),
        sentences: ["definition", "a"]
      }).sentences,
      ["definition", "a"]
    ],
    [
      author.clause("一", "词", {
        summary: says,
        indicators: author.term("i", "说", "says", { measure: author.tally(always) })
      }).indicators,
      [{ id: "i", name: says, measure: { _tag: "ActivityTally", where: always } }]
    ]
  ],
  must: [[author.must("a", { says, form: rule.form }), { ...rule, modality: "must" }]],
  should: [[author.should("a", { ...rule, setBy: "nation" }), { ...rule, modality: "should", setBy: "nation" }]],
  may: [[author.may("a", { ...rule, reading: says }), { ...rule, modality: "may", reading: says }]],
  and: [[author.and(always), { _tag: "All", of: [always] }]],
  or: [[author.or(always, always), { _tag: "Any", of: [always, always] }]],
  isNot: [[author.isNot(always), { _tag: "Not", of: always }]],
  inWindow: [
    [author.inWindow("w"), { _tag: "InWindow", window: "w" }],
    [author.inWindow("w", { wholly: true }), { _tag: "InWindow", window: "w", wholly: true }]
  ],
  lastDayReached: [[author.lastDayReached, { _tag: "LastDayReached" }]],
  topic: [[author.topic("t"), { _tag: "HasTopic", topic: "t" }]],
  setting: [[author.setting("a", "b"), { _tag: "SettingIn", settings: ["a", "b"] }]],
  programme: [[author.programme("a"), { _tag: "ProgrammeIn", programmes: ["a"] }]],
  mode: [[author.mode("online"), { _tag: "ModeIn", modes: ["online"] }]],
  platform: [[author.platform("filed"), { _tag: "PlatformIn", states: ["filed"] }]],
  nameHas: [[author.nameHas("食", "品"), { _tag: "NameContains", words: ["食", "品"] }]],
  heldTogether: [
    [
      author.heldTogether(author.kinds("a"), author.everyUnit),
      { _tag: "HeldTogether", by: [{ _tag: "KindIn", kinds: ["a"] }, { _tag: "EveryUnit" }] }
    ]
  ],
  compared: [
    [
      author.compared("participants", { atLeast: author.percent(50).of(author.units({ sum: "staff" })) }),
      {
        _tag: "Compared",
        fact: "participants",
        atLeast: { _tag: "Percent", percent: 50, of: { _tag: "Units", sum: "staff" } }
      }
    ]
  ],
  heldOn: [[author.heldOn("saturday", "rest-day"), { _tag: "HeldOn", days: ["saturday", "rest-day"] }]],
  heldOnlyOn: [[author.heldOnlyOn("working-day"), { _tag: "HeldOn", days: ["working-day"], wholly: true }]],
  listedIn: [[author.listedIn("a"), { _tag: "ListedIn", annex: "a" }]],
  fact: [
    [fact("summary").reported, { _tag: "Reported", fact: "summary" }],
    [fact("images").atLeast(1), { _tag: "AtLeast", fact: "images", number: 1 }],
    [fact("images").atMost(2), { _tag: "AtMost", fact: "images", number: 2 }],
    [fact("grant").percentOf("cost").atMost(50), { _tag: "ShareAtMost", fact: "grant", of: "cost", percent: 50 }],
    [fact("own").reported, { _tag: "FactReported", fact: "own" }],
    [fact("own").atLeast(1.5), { _tag: "FactAtLeast", fact: "own", number: 1.5 }],
    [fact("own").atMost(2), { _tag: "FactAtMost", fact: "own", number: 2 }],
    [fact("own").percentOf("o").atMost(50), { _tag: "FactShareAtMost", fact: "own", of: "o", percent: 50 }],
    [fact("own").percentOf("o").atLeast(5), { _tag: "FactShareAtLeast", fact: "own", of: "o", percent: 5 }],
    [fact("own").percentOf("o").below(50), { _tag: "FactShareBelow", fact: "own", of: "o", percent: 50 }],
    [fact("images").percentOf("own").atMost(5), { _tag: "FactShareAtMost", fact: "images", of: "own", percent: 5 }],
    [fact("own").isOneOf("a", "b"), { _tag: "FactIn", fact: "own", values: ["a", "b"] }],
    [fact("own").from("2026-06-01"), { _tag: "FactFrom", fact: "own", date: "2026-06-01" }],
    [fact("own").until("2026-06-01"), { _tag: "FactUntil", fact: "own", date: "2026-06-01" }],
    [fact("own").below("o"), { _tag: "FactBelow", fact: "own", of: "o" }],
    [fact("own").notAfter("o"), { _tag: "FactBefore", fact: "own", of: "o" }]
  ],
  datesOf: [
    [by("2026-06-01"), june],
    [by("2026-06-01", { time: "16:00", written: "六月" }), { ...june, time: "16:00", written: "六月" }],
    [until("2026-06-01"), { _tag: "Until", deadline: june }]
  ],
  daysBefore: [[author.daysBefore(15), { _tag: "Relative", days: 15, to: "before-start" }]],
  daysAfter: [[author.daysAfter(10), { _tag: "Relative", days: 10, to: "after-end" }]],
  workingDaysBefore: [[author.workingDaysBefore(5), { _tag: "Relative", days: 5, to: "before-start", working: true }]],
  workingDaysAfter: [[author.workingDaysAfter(5), { _tag: "Relative", days: 5, to: "after-end", working: true }]],
  fromWindow: [
    [author.fromWindow("w", author.daysBefore(3)), { _tag: "FromWindow", window: "w", days: 3, to: "before-start" }],
    [
      author.fromWindow("w", author.workingDaysAfter(5)),
      { _tag: "FromWindow", window: "w", days: 5, to: "after-end", working: true }
    ]
  ],
  atOnce: [[author.atOnce, { _tag: "AtOnce" }]],
  tentative: [[author.tentative(by("2026-06-01")), { ...june, tentative: true }]],
  eachYear: [[author.eachYear(2026, 2028, (year) => year), [2026, 2027, 2028]]],
  workingDaysOf: [
    [author.workingDaysOf(2025).years.map(({ year }) => year), [2025]],
    [author.workingDaysOf(2026, 2025, 1999).years.map(({ year }) => year), [2025, 2026]]
  ],
  windowEnd: [[author.windowEnd("w"), { _tag: "WindowEnd", window: "w" }]],
  noLimit: [[author.noLimit, { _tag: "NoLimit" }]],
  open: [[author.open, { _tag: "Open" }]],
  everyUnit: [[author.everyUnit, { _tag: "EveryUnit" }]],
  region: [[author.region, { _tag: "Region" }]],
  kinds: [[author.kinds("school"), school]],
  responsible: [[author.responsible("a"), { _tag: "Responsible", responsibility: "a" }]],
  named: [[author.named("甲"), { _tag: "Named", units: ["甲"] }]],
  unitsWhere: [[author.unitsWhere(always), { _tag: "UnitMeets", where: always }]],
  allOf: [[author.allOf(school, school), { _tag: "AllOf", of: [school, school] }]],
  anyOf: [[author.anyOf(school), { _tag: "AnyOf", of: [school] }]],
  except: [[author.except(school), { _tag: "NotOf", of: school }]],
  activities: [
    [activities(), { _tag: "Activities" }],
    [activities({ where: always, sum: "images" }), { _tag: "Activities", where: always, sum: "images" }]
  ],
  recommendations: [[author.recommendations({ where: always }), { _tag: "Recommendations", where: always }]],
  facilities: [[author.facilities({ kind: "a", sum: "own" }), { _tag: "Facilities", kind: "a", sum: "own" }]],
  officers: [[author.officers, { _tag: "Officers" }]],
  submissions: [[author.submissions({ document: "a" }), { _tag: "Submissions", document: "a" }]],
  units: [[author.units({ among: school }), { _tag: "Units", among: school }]],
  eachTopic: [[author.eachTopic("a", "b"), { _tag: "Topics", topics: ["a", "b"] }]],
  eachSetting: [[author.eachSetting("a"), { _tag: "Settings", settings: ["a"] }]],
  eachProgramme: [[author.eachProgramme("a"), { _tag: "Programmes", programmes: ["a"] }]],
  eachYearOf: [[author.eachYearOf("w"), { _tag: "Years", window: "w" }]],
  eachValue: [[author.eachValue("own"), { _tag: "Values", fact: "own" }]],
  eachDay: [[author.eachDay("w"), { _tag: "Days", window: "w" }]],
  eachWeek: [[author.eachWeek("w"), { _tag: "Weeks", window: "w" }]],
  eachQuarter: [[author.eachQuarter("w"), { _tag: "Quarters", window: "w" }]],
  eachHalfYear: [[author.eachHalfYear("w"), { _tag: "HalfYears", window: "w" }]],
  eachMonth: [[author.eachMonth("w"), { _tag: "Months", window: "w" }]],
  percent: [
    [author.percent(10).of(activities()), { _tag: "Percent", percent: 10, of: { _tag: "Activities" } }],
    [
      author.percent(10).of(activities(), { round: "up" }),
      { _tag: "Percent", percent: 10, of: { _tag: "Activities" }, round: "up" }
    ]
  ],
  per: [
    [author.per(500).of(activities()), { _tag: "Per", each: 500, of: { _tag: "Activities" } }],
    [
      author.per(500, 2).of(activities(), { round: "down" }),
      { _tag: "Per", each: 500, amount: 2, of: { _tag: "Activities" }, round: "down" }
    ]
  ],
  times: [[author.times(2).of(activities()), { _tag: "Times", times: 2, of: { _tag: "Activities" } }]],
  byUnit: [
    [
      author.byUnit({ amounts: [{ bound: school, amount: 3 }], otherwise: 1 }),
      { _tag: "ByUnit", amounts: [{ bound: school, amount: 3 }], otherwise: 1 }
    ]
  ],
  filled: [[author.filled("a"), { _tag: "Filled", annex: "a" }]],
  heldBy: [[author.heldBy(school), { _tag: "HeldBy", bound: school }]],
  eachActivity: [
    [
      author.eachActivity(always, { where: always, limit: author.open }),
      { _tag: "Each", of: "activities", require: always, where: always, limit: { _tag: "Open" } }
    ]
  ],
  eachRecommendation: [[author.eachRecommendation(always), { _tag: "Each", of: "recommendations", require: always }]],
  count: [
    [
      author.count(activities(), { bound: school, atMost: 2 }),
      { _tag: "Count", of: { _tag: "Activities" }, bound: school, atMost: 2 }
    ]
  ],
  due: [
    [
      author.due("a", { bound: school, by: by("2026-06-01"), reportsOn: "w" }),
      { _tag: "Due", document: "a", bound: school, deadline: june, reportsOn: "w" }
    ]
  ],
  judgement: [
    [author.judgement(), { _tag: "Judgement" }],
    [author.judgement(school), { _tag: "Judgement", bound: school }],
    [
      author.judgement(undefined, { limit: author.windowEnd("w") }),
      { _tag: "Judgement", limit: { _tag: "WindowEnd", window: "w" } }
    ]
  ],
  tally: [[author.tally(always), { _tag: "ActivityTally", where: always }]],
  total: [[author.total("images", always), { _tag: "FactSum", fact: "images", where: always }]],
  topicsCovered: [[author.topicsCovered(["a"], always), { _tag: "TopicsCovered", topics: ["a"], where: always }]],
  settingsCovered: [
    [author.settingsCovered(["a"], always), { _tag: "SettingsCovered", settings: ["a"], where: always }]
  ]
}

describe("@kepu/core/author", () => {
  it.each(Object.entries(rows))("%s returns what one would write by hand", (_, pairs) => {
    for (const [made, written] of pairs) assert.deepStrictEqual(made, written)
  })

  it("has a function for all that a rule can say", () => {
    const tagsOf = (union: unknown) =>
      (union as { readonly members: ReadonlyArray<{ readonly fields?: Tagged }> }).members.flatMap(({ fields }) =>
        fields === undefined ? [] : [fields._tag.schema.literal]
      )
    const tags = [Question, Counting, Counted, Groups, Amount, TimeLimit, RuleForm].flatMap(tagsOf)
    const all = JSON.stringify(Object.values(rows).flatMap((pairs) => pairs.map(([made]) => made)))
    const made = new Set([...all.matchAll(/"_tag":"(\w+)"/gu)].map(([, tag]) => tag))
    assert.isAbove(tags.length, 50)
    assert.deepStrictEqual(
      tags.filter((tag) => !made.has(tag)),
      []
    )
  })

  it("is shown in its guide by a notice that is judged as it says and has no error", () => {
    const guide = readFileSync(
      join(import.meta.dirname, "../../../../docs/how-to/write-a-notice-in-typescript.md"),
      "utf8"
    )
    const example = readFileSync(join(import.meta.dirname, "example.ts"), "utf8")
    assert.include(guide, `\`\`\`ts\n${example}\`\`\``)
    assert.deepStrictEqual(
      lint(notice).filter(({ severity }) => severity === "error"),
      []
    )
    const held = (months: ReadonlyArray<string>) =>
      assess(
        notice,
        portfolioOf({
          units: [{ id: "u", name: "某校", kinds: ["school"] }],
          activities: months.map((month) => ({
            id: month,
            name: "演练",
            host: "u",
            time: { sessions: [{ start: `2026-${month}-10` }] }
          }))
        }),
        { asOf: instant("2026-07-01T00:00:00+08:00") }
      ).findings.find(({ rule }) => rule === "monthly-drill")?.status
    assert.strictEqual(held(["03", "04", "05", "06"]), "met")
    assert.strictEqual(held(["03", "04", "06"]), "unmet")
  })
})
