import { assert, describe, it } from "@effect/vitest"
import { Diagnostic, DiagnosticCode, lint } from "@kepu/core"
import * as Schema from "effect/Schema"
import {
  brief,
  changed,
  clauseOf,
  type Draft,
  diagnosticsAfter,
  type FormData,
  forms,
  plant,
  plantFirst,
  rule,
  ruleOf
} from "./sound.ts"

const { always, dueOn, healthDay, inWindow, members } = forms
const everyUnit = { _tag: "EveryUnit" } as const
const noLimit = { _tag: "NoLimit" } as const
const online = { _tag: "ModeIn", modes: ["online"] } as const
const not = <C extends object>(of: C) => ({ _tag: "Not", of }) as const
const each = (where: object, require: object, more: object = {}) =>
  ({ _tag: "Each", of: "activities", where, require, ...more }) as FormData
const count = (where: object, more: object = {}, credit: "host" | "all-hosts" = "host") =>
  ({
    _tag: "Count",
    bound: members,
    of: { _tag: "Activities", where, credit },
    atLeast: 1,
    limit: noLimit,
    ...more
  }) as FormData
const due = (deadline: object, more: object = {}) =>
  ({ _tag: "Due", bound: members, document: "table", deadline, ...more }) as FormData

type Row = readonly [
  title: string,
  change: (draft: Draft) => void,
  code: DiagnosticCode,
  clauses: string,
  rules: string,
  witness: string
]

/** Gives the notice a rubric without any problem but those that are put into it. */
const rubric =
  (parts: object, item: object = {}) =>
  (draft: Draft) => {
    const name = { "zh-CN": "计分标准", en: "rubric" }
    const tiers = [
      { from: 2, points: 5 },
      { from: 1, points: 3 }
    ]
    const earns = { _tag: "Tiers", of: { _tag: "Officers" }, tiers, ...item }
    const items = [{ id: "item", name, clause: "三", earns }]
    draft.rubric = { name, clause: "四", bound: { _tag: "EveryUnit" }, items, ...parts }
  }
const grade = (id: string, from: number) => ({ id, name: { "zh-CN": id, en: id }, from })

const planted: ReadonlyArray<Row> = [
  [
    "a tier for which nothing is left",
    rubric(
      {},
      {
        tiers: [
          { from: 1, points: 5 },
          { from: 1, points: 5 }
        ]
      }
    ),
    "tier-never-reached",
    "三",
    "",
    "the tier before it gives 5 from 1 on"
  ],
  [
    "a tier that gives less for more",
    rubric({}, { below: 4 }),
    "tier-against-order",
    "三",
    "",
    "3 from 1 on, 4 from 0 on"
  ],
  ["points that do not add up", rubric({ outOf: 6 }), "points-do-not-add-up", "四", "", "5 in all"],
  [
    "a grade that nobody can have",
    rubric({ grades: [grade("top", 6), grade("pass", 0)] }),
    "grade-never-reached",
    "四",
    "",
    "at most 5 can be earned"
  ],
  [
    "grades that leave a gap",
    rubric({ grades: [grade("top", 5)] }),
    "grades-leave-gap",
    "四",
    "",
    "below 5 there is no grade"
  ],
  [
    "a second mailbox",
    (draft) => (draft.channels[3].value = "office@example.org"),
    "contact-conflict",
    "四 联系方式",
    "",
    "office@example.com (四), office@example.org (联系方式)"
  ],
  [
    "a second website",
    (draft) => (draft.channels[1].value = "example.org"),
    "contact-conflict",
    "一 联系方式",
    "",
    "www.example.com (一), example.org (联系方式)"
  ],
  [
    "a telephone number that the contact block does not have",
    (draft) => (draft.channels[4].value = "7200003"),
    "contact-conflict",
    "四 联系方式",
    "",
    "7200003 (四), 0913-7200001 (联系方式), 0913-7200002 (联系方式)"
  ],
  [
    "an addressee of whom nothing is asked",
    (draft) => draft.addressees.push("science-hall"),
    "addressee-unbound",
    "通知",
    "",
    "science hall"
  ],
  [
    "an addressee of whom something may be done",
    (draft) => (ruleOf(draft, "officers").modality = "may"),
    "addressee-unbound",
    "通知",
    "",
    "town"
  ],
  [
    "a rule for units to whom nobody speaks",
    plant(
      rule("halls", {
        _tag: "Count",
        bound: { _tag: "KindIn", kinds: ["science-hall"] },
        of: { _tag: "Officers" },
        atLeast: 1
      })
    ),
    "quota-binds-nobody",
    "三",
    "halls",
    "science hall"
  ],
  [
    "units concerned that are not listed",
    (draft) => delete draft.vocabulary.responsibilities[0].units,
    "subject-not-listed",
    "二",
    "food",
    "units responsible for food safety"
  ],
  [
    "a number of facilities without a unit",
    (draft) => delete ruleOf(draft, "site").form.bound,
    "figure-without-subject",
    "三",
    "site",
    "1 of: outdoor site"
  ],
  [
    "a deadline on the last day",
    (draft) => (draft.windows[1].end = "2024-10-09"),
    "deadline-on-last-activity-day",
    "四",
    "summary-due",
    "by 2024-10-09 17:00 (that moment included); online days to 2024-10-09"
  ],
  [
    "a deadline before the last day",
    (draft) => (draft.windows[1].end = "2024-10-10"),
    "deadline-before-last-activity-day",
    "四",
    "summary-due",
    "by 2024-10-09 17:00 (that moment included); online days to 2024-10-10"
  ],
  [
    "a deadline on a Saturday",
    (draft) => (ruleOf(draft, "summary-due").form.deadline = dueOn(12)),
    "deadline-on-rest-day",
    "四",
    "summary-due",
    "2024-10-12 is a Saturday"
  ],
  [
    "a deadline on a Sunday, in a limit",
    (draft) => (ruleOf(draft, "activities").form.limit = { _tag: "Until", deadline: dueOn(13) }),
    "deadline-on-rest-day",
    "二",
    "activities",
    "2024-10-13 is a Sunday"
  ],
  [
    "a deadline without a year",
    (draft) => (ruleOf(draft, "summary-due").form.deadline.written = "10月9日17:00前"),
    "deadline-without-year",
    "四",
    "summary-due",
    "10月9日17:00前"
  ],
  [
    "a deadline without a clock",
    (draft) => delete ruleOf(draft, "summary-due").form.deadline.time,
    "deadline-without-clock",
    "四",
    "summary-due",
    "by 2024-10-09 (that day included)"
  ],
  [
    "one deadline for two documents",
    (draft) => {
      ruleOf(draft, "summary-due").form.deadline = dueOn(12)
      clauseOf(draft, "四").rules.push(rule("table-due", due(dueOn(12))))
    },
    "deadline-on-rest-day",
    "四",
    "summary-due table-due",
    "2024-10-12 is a Saturday"
  ],
  [
    "two labels for the activity's name",
    (draft) => (draft.vocabulary.annexes[0].fields[0].label = "项目名称"),
    "label-conflict",
    "附件1 附件2",
    "",
    "“项目名称” (annex 1), “活动名称” (annex 2)"
  ],
  [
    "two labels in an annex that no rule asks for",
    (draft) => {
      draft.vocabulary.annexes[0].fields[0].label = "项目名称"
      clauseOf(draft, "附件1").rules = []
    },
    "label-conflict",
    "附件1 附件2",
    "",
    "“项目名称” (annex 1), “活动名称” (annex 2)"
  ],
  [
    "criteria without points",
    (draft) => delete clauseOf(draft, "四").criteria.points,
    "criteria-without-weights",
    "四",
    "",
    "organisation, scale"
  ],
  [
    "criteria with a point too few",
    (draft) => clauseOf(draft, "四").criteria.points.pop(),
    "criteria-without-weights",
    "四",
    "",
    "organisation, scale"
  ],
  [
    "criteria that are left open",
    (draft) => (clauseOf(draft, "四").criteria.open = true),
    "criteria-without-weights",
    "四",
    "",
    "organisation, scale, and others"
  ],

  [
    "a requirement that cannot be met",
    plant(rule("odd", each(online, not(online)))),
    "unsatisfiable-rule",
    "三",
    "odd",
    "activity name: ××, on-site or online: online"
  ],
  [
    "a count of what cannot be",
    plant(
      rule(
        "odd",
        count({
          _tag: "All",
          of: [{ ...inWindow, wholly: true }, not({ _tag: "InWindow", window: "online-days" })]
        })
      )
    ),
    "unsatisfiable-rule",
    "三",
    "odd",
    "it holds in none of all 3 situations"
  ],
  [
    "a coverage of days on which nothing counts",
    plant(
      rule("odd", {
        _tag: "Count",
        bound: { _tag: "Region" },
        of: { _tag: "Activities", where: { ...inWindow, wholly: true }, hosts: everyUnit },
        each: { _tag: "Days", window: "online-days" },
        atLeast: 1,
        limit: noLimit
      })
    ),
    "unsatisfiable-rule",
    "三",
    "odd",
    "it holds in none of all 3 situations"
  ],
  [
    "a document that was due before the notice",
    plant(rule("odd", due({ ...dueOn(9), date: "2024-08-29", written: "2024年8月29日17:00前" }))),
    "unsatisfiable-rule",
    "三",
    "odd",
    "by 2024-08-29 17:00 (that moment included); the notice is of 2024-08-30"
  ],

  [
    "a document that was due as the day of the notice began",
    plant(rule("odd", due({ ...dueOn(9), date: "2024-08-30", time: "00:00", boundary: "exclusive" }))),
    "unsatisfiable-rule",
    "三",
    "odd",
    "by 2024-08-30 00:00 (that moment excluded); the notice is of 2024-08-30"
  ],

  [
    "a condition that never holds",
    plant(rule("odd", each({ _tag: "All", of: [healthDay, not(healthDay)] }, { _tag: "Reported", fact: "place" }))),
    "rule-never-fires",
    "三",
    "odd",
    "it holds in none of all 8 situations"
  ],
  [
    "eligibility where none may be recommended",
    (draft) =>
      (ruleOf(draft, "quota").form = { _tag: "Count", bound: everyUnit, of: { _tag: "Recommendations" }, atMost: 0 }),
    "rule-never-fires",
    "四",
    "eligible quota",
    "四 “what quota asks”"
  ],

  [
    "a requirement that its condition fulfils",
    plant(
      rule("odd", each({ _tag: "AtLeast", fact: "images", number: 2 }, { _tag: "AtLeast", fact: "images", number: 1 }))
    ),
    "rule-never-fails",
    "三",
    "odd",
    "activity name: ××, number of images: 2"
  ],
  [
    "that an activity has a name",
    plant(rule("odd", each(always, { _tag: "Reported", fact: "name" }))),
    "rule-never-fails",
    "三",
    "odd",
    "activity name: ××"
  ],
  [
    "every topic that a name declares has its word",
    plant(rule("odd", each({ _tag: "NameContains", words: ["健康"] }, healthDay))),
    "rule-never-fails",
    "三",
    "odd",
    "activity name: ×健康×, topics: none"
  ],
  [
    "a count of nothing",
    (draft) => (ruleOf(draft, "site").form.atLeast = 0),
    "rule-never-fails",
    "三",
    "site",
    "it is met by reporting nothing"
  ],
  [
    "a form without a required box",
    (draft) => (draft.vocabulary.annexes[1].fields[1].required = false),
    "rule-never-fails",
    "附件2",
    "copies",
    "it is met by reporting nothing"
  ],
  [
    "a quota of what cannot be",
    (draft) => (ruleOf(draft, "quota").form.of.where = { _tag: "All", of: [online, not(online)] }),
    "rule-never-fails",
    "四",
    "quota",
    "it holds in none of all 3 situations"
  ],

  [
    "a requirement and its opposite where both apply",
    plant(rule("odd", each(healthDay, not({ _tag: "NameContains", words: ["健康"] })))),
    "contradictory-rules",
    "一 三",
    "health-name odd",
    "activity name: ×健康×, topics: none"
  ],
  [
    "numbers that leave nothing between them",
    plant(
      rule("odd", each({ _tag: "AtLeast", fact: "grant", number: 5 }, { _tag: "AtLeast", fact: "grant", number: 7001 }))
    ),
    "contradictory-rules",
    "一 三",
    "grant odd",
    "activity name: ××, grant (yuan): 5, cost (yuan): 1050300"
  ],
  [
    "a count of what a rule forbids",
    plant(rule("odd", each(always, not({ _tag: "ProgrammeIn", programmes: ["cloud"] })))),
    "contradictory-rules",
    "二 三",
    "food odd",
    "activity name: ××, programme: science online"
  ],
  [
    "an eligibility that a rule forbids",
    plant(
      rule("odd", {
        _tag: "Each",
        of: "recommendations",
        require: { _tag: "PlatformIn", states: ["filed", "under-review"] }
      })
    ),
    "contradictory-rules",
    "三 四",
    "odd eligible",
    "activity name: ××, state on the platform: filed"
  ],
  [
    "a quota of 0 for what alone is eligible",
    (draft) =>
      (ruleOf(draft, "quota").form = {
        _tag: "Count",
        bound: everyUnit,
        of: { _tag: "Recommendations", where: { _tag: "PlatformIn", states: ["published", "filed"] } },
        atMost: 0
      }),
    "contradictory-rules",
    "四",
    "eligible quota",
    "activity name: ××, state on the platform: published"
  ],
  [
    "a document due before what it reports on elsewhere",
    plant(rule("odd", due({ ...dueOn(9), date: "2024-09-20" }, { document: "summary" }))),
    "contradictory-rules",
    "三 四",
    "odd summary-due",
    "by 2024-09-20 17:00 (that moment included); activities to 2024-10-06"
  ],

  [
    "a weaker requirement of fewer",
    plant(
      rule(
        "odd",
        each({ _tag: "AtLeast", fact: "grant", number: 100 }, { _tag: "AtMost", fact: "grant", number: 7001 })
      )
    ),
    "rule-subsumed",
    "三 一",
    "odd grant",
    "一 “what grant asks”"
  ],
  [
    "the same with more time",
    plant(
      rule(
        "odd",
        each(
          { _tag: "LastDayReached" },
          { _tag: "Reported", fact: "summary" },
          { limit: { _tag: "WindowEnd", window: "online-days" } }
        )
      )
    ),
    "rule-subsumed",
    "一 三",
    "completed odd",
    "三 “what odd asks”"
  ],
  [
    "the same once more",
    plant(
      rule("odd", {
        _tag: "Count",
        bound: { _tag: "KindIn", kinds: ["township"] },
        of: { _tag: "Officers" },
        atLeast: 1
      })
    ),
    "rule-subsumed",
    "三",
    "odd officers",
    "三 “what officers asks”"
  ],
  [
    "a column of a form that is asked for again",
    plant(rule("odd", each({ _tag: "ListedIn", annex: "annex-1" }, { _tag: "Reported", fact: "time" }))),
    "rule-subsumed",
    "附件1 三",
    "rows odd",
    "三 “what odd asks”"
  ],
  [
    "a count of more kinds of activity",
    plant(rule("odd", count(inWindow, {}, "all-hosts"))),
    "rule-subsumed",
    "三 二",
    "odd activities",
    "二 “what activities asks”"
  ],
  [
    "a coverage of fewer days",
    plant(
      rule("odd", {
        _tag: "Count",
        bound: { _tag: "Region" },
        of: { _tag: "Activities", where: { _tag: "ModeIn", modes: ["online", "hybrid", "on-site"] }, hosts: everyUnit },
        each: { _tag: "Days", window: "activity-days" },
        atLeast: 1,
        limit: noLimit
      })
    ),
    "rule-subsumed",
    "三 二",
    "odd every-day",
    "二 “what every-day asks”"
  ],
  [
    "a coverage by more hosts",
    plant(
      rule("odd", {
        _tag: "Count",
        bound: { _tag: "Region" },
        of: { _tag: "Activities", where: { _tag: "ModeIn", modes: ["online"] }, hosts: members },
        each: { _tag: "Days", window: "online-days" },
        atLeast: 1,
        limit: { _tag: "WindowEnd", window: "online-days" }
      })
    ),
    "rule-subsumed",
    "二 三",
    "every-day odd",
    "三 “what odd asks”"
  ],
  [
    "a requirement of what is known to have a place, and of all",
    plant(
      rule("narrow", each({ _tag: "Reported", fact: "place" }, { _tag: "AtLeast", fact: "images", number: 1 })),
      rule("wide", each(always, { _tag: "AtLeast", fact: "images", number: 1 }))
    ),
    "rule-subsumed",
    "三",
    "narrow wide",
    "三 “what wide asks”"
  ],
  [
    "a larger quota",
    plant(rule("odd", { _tag: "Count", bound: members, of: { _tag: "Recommendations", where: online }, atMost: 3 })),
    "rule-subsumed",
    "三 四",
    "odd quota",
    "四 “what quota asks”"
  ],
  [
    "a later deadline for the same",
    plant(rule("odd", due(dueOn(10), { document: "summary" }), "should")),
    "rule-subsumed",
    "三 四",
    "odd summary-due",
    "四 “what summary-due asks”"
  ],
  [
    "more facilities asked for elsewhere",
    plant(
      rule("odd", { _tag: "Count", bound: { _tag: "Region" }, of: { _tag: "Facilities", kind: "site" }, atLeast: 2 })
    ),
    "rule-subsumed",
    "三",
    "site odd",
    "三 “what odd asks”"
  ],

  [
    "eighteen words in one condition",
    plant(rule("odd", each(always, { _tag: "NameContains", words: Array.from({ length: 18 }, (_, n) => `词${n}。`) }))),
    "too-large-to-check",
    "三",
    "odd",
    "more than 200000 situations"
  ]
]

describe("lint", () => {
  it("finds nothing in a sound notice", () => {
    assert.deepStrictEqual(lint(changed(() => undefined)).map(brief), [])
  })

  it.each(planted)("finds %s", (_, change, code, clauses, rules, witness) => {
    const diagnostics = lint(changed(change))
    assert.deepStrictEqual(diagnostics.map(brief), [{ code, clauses, rules, witness }])
    const json = JSON.stringify(diagnostics)
    assert.deepStrictEqual(Schema.decodeUnknownSync(Schema.Array(Diagnostic))(JSON.parse(json)), diagnostics)
    assert.notMatch(json, /\{\w+\}/u)
  })

  it("has every code planted", () => {
    const codes = new Set<DiagnosticCode>(planted.map(([, , code]) => code))
    assert.sameMembers([...codes, "stale-suppression"], [...DiagnosticCode.literals])
  })

  it.each<[string, (draft: Draft) => void]>([
    [
      "units of a kind that the clause names",
      (draft) => {
        plant(
          rule("halls", {
            _tag: "Count",
            bound: { _tag: "KindIn", kinds: ["science-hall"] },
            of: { _tag: "Officers" },
            atLeast: 1
          })
        )(draft)
        clauseOf(draft, "三").phrase = "展馆联合行动"
      }
    ],
    [
      "units not addressed among others",
      plant(
        rule("more", {
          _tag: "Count",
          bound: { _tag: "KindIn", kinds: ["science-hall", "member-unit"] },
          of: { _tag: "Officers" },
          atLeast: 1
        })
      )
    ],
    [
      "an addressee bound with every unit",
      (draft) => {
        draft.addressees.push("science-hall")
        plant(rule("all", { _tag: "Judgement", bound: everyUnit }))(draft)
      }
    ],
    [
      "years in other hands",
      (draft) => {
        ruleOf(draft, "summary-due").form.deadline.written = "今年10月9日17:00前"
        plant(rule("table-due", due({ ...dueOn(9), written: "二〇二四年十月九日17:00前" })))(draft)
      }
    ],
    ["a deadline whose words are not known", (draft) => delete ruleOf(draft, "summary-due").form.deadline.written],
    [
      "a requirement that speaks of what is already wrong",
      plant(rule("outside", each(not(inWindow), { _tag: "Reported", fact: "place" })))
    ],
    [
      "requirements that never meet",
      plant(
        rule("on-site", each({ _tag: "ModeIn", modes: ["on-site"] }, { _tag: "AtMost", fact: "images", number: 1 })),
        rule("online", each(online, { _tag: "AtLeast", fact: "images", number: 2 }))
      )
    ],
    [
      "an activity in two windows by two sessions",
      plant(
        rule(
          "odd",
          count({ _tag: "All", of: [inWindow, not({ ...inWindow, wholly: true }), { _tag: "LastDayReached" }] })
        )
      )
    ],
    [
      "a stronger rule of less force",
      plant(
        rule(
          "advice",
          { _tag: "Count", bound: { _tag: "KindIn", kinds: ["township"] }, of: { _tag: "Officers" }, atLeast: 2 },
          "should"
        )
      )
    ],
    [
      "what is already wrong before what makes it so",
      plantFirst(rule("outside", each(not(inWindow), { _tag: "Reported", fact: "place" })))
    ],
    [
      "a gap between two windows within a third",
      (draft) => {
        const window = (id: string, start: number, end: number) => ({
          ...draft.windows[0],
          id,
          start: `2024-09-${start}`,
          end: `2024-09-${end}`
        })
        draft.windows.push(window("long", 16, 28), window("early", 16, 18), window("late", 22, 28))
        const within = (id: string) => ({ _tag: "InWindow", window: id })
        plant(
          rule(
            "gap",
            count({ _tag: "All", of: [{ ...within("long"), wholly: true }, not(within("early")), not(within("late"))] })
          )
        )(draft)
      }
    ],
    [
      "two programmes, one by the unit and one by the name",
      plant(
        rule(
          "both",
          count(
            {
              _tag: "All",
              of: ["cloud", "base"].map((id) => ({ _tag: "ProgrammeIn", programmes: [id] }))
            },
            { bound: { _tag: "KindIn", kinds: ["township"] } }
          )
        )
      )
    ],
    [
      "a larger count for joint activities",
      plant(
        rule(
          "joint",
          count(
            { _tag: "All", of: [inWindow, { _tag: "PlatformIn", states: ["published"] }] },
            { atLeast: 2, limit: { _tag: "WindowEnd", window: "activity-days" } },
            "all-hosts"
          )
        )
      )
    ],
    [
      "a smaller number for more kinds of unit",
      (draft) => {
        ruleOf(draft, "officers").form.atLeast = 2
        plant(
          rule("more", {
            _tag: "Count",
            bound: { _tag: "KindIn", kinds: ["township", "member-unit"] },
            of: { _tag: "Officers" },
            atLeast: 1
          })
        )(draft)
      }
    ],
    [
      "a number for each unit and one for the region",
      plant(rule("own", { _tag: "Count", bound: everyUnit, of: { _tag: "Facilities", kind: "site" }, atLeast: 2 }))
    ],
    [
      "a document due earlier for others",
      plant(
        rule(
          "odd",
          due(
            { ...dueOn(9), date: "2024-09-20" },
            { document: "summary", bound: { _tag: "KindIn", kinds: ["township"] } }
          )
        )
      )
    ],
    ["a quota for every unit", (draft) => (ruleOf(draft, "quota").form.bound = everyUnit)],
    [
      "what may be done against what must",
      plant(rule("odd", each(healthDay, not({ _tag: "NameContains", words: ["健康"] })), "may"))
    ],
    [
      "documents that report on different windows",
      plant(rule("odd", due(dueOn(10), { document: "summary", reportsOn: "activity-days" })))
    ],
    ["an ineligible kind of activity", plant(rule("odd", each(online, { _tag: "PlatformIn", states: ["filed"] })))]
  ])("says nothing of %s", (_, change) => {
    assert.deepStrictEqual(diagnosticsAfter(change), [])
  })
})
