import { type Row, count, due, each, everyUnit, noLimit, not, officers, online } from "../forms.ts"
import { plant, rule, ruleOf, forms } from "../sound.ts"

const { always, dueOn, healthDay, inWindow, members } = forms

/** What is wrong with two rules together. */
export const together: ReadonlyArray<Row> = [
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
    plant(rule("odd", officers(["township"]))),
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
  ]
]
