import { count, due, each, everyUnit, noLimit, not, online, type Row } from "../forms.ts"
import { plant, rule, ruleOf, forms } from "../sound.ts"

const { always, dueOn, healthDay, inWindow } = forms

/** What is wrong with a rule on its own. */
export const alone: ReadonlyArray<Row> = [
  [
    "a requirement that cannot be met",
    plant(rule("odd", each(online, not(online)))),
    "unsatisfiable-rule",
    "三",
    "odd",
    "activity name: ××, event format: online"
  ],
  [
    "a fact compared with itself",
    plant(rule("odd", each(online, { _tag: "ShareAtMost", fact: "staff", of: "staff", percent: 50 }))),
    "compared-with-itself",
    "三",
    "odd",
    "staff at most 50 % of staff"
  ],
  [
    "more than the whole",
    plant(rule("odd", count(online, { atLeast: { _tag: "Percent", percent: 101, of: { _tag: "Activities" } } }))),
    "percentage-of-nothing",
    "三",
    "odd",
    "atLeast: 101 %"
  ],
  [
    "a share of what cannot be",
    plant(
      rule(
        "odd",
        count(online, {
          atLeast: {
            _tag: "Percent",
            percent: 50,
            of: { _tag: "Activities", where: { _tag: "All", of: [online, not(online)] } }
          }
        })
      )
    ),
    "percentage-of-nothing",
    "三",
    "odd",
    "atLeast: 50 %"
  ],
  [
    "at most nothing of a number",
    plant(rule("odd", count(online, { atLeast: 0, atMost: { _tag: "Times", times: 0, of: { _tag: "Activities" } } }))),
    "percentage-of-nothing",
    "三",
    "odd",
    "atMost: 0 %"
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
    "a weekend in each week, of which the last has none",
    (draft) => {
      draft.windows[1].end = "2024-10-01"
      plant(
        rule("odd", {
          ...count({ _tag: "HeldOn", days: ["saturday", "sunday"] }),
          each: { _tag: "Weeks", window: "online-days" }
        } as never)
      )(draft)
    },
    "group-without-day",
    "三",
    "odd",
    "2024-09-30 to 2024-10-01"
  ],
  [
    "copies until a day, of which late ones count",
    plant(
      rule("odd", {
        _tag: "Count",
        bound: everyUnit,
        of: { _tag: "Submissions", document: "table" },
        atLeast: 2,
        limit: { _tag: "WindowEnd", window: "online-days" }
      })
    ),
    "late-copies-count",
    "三",
    "odd",
    "online days"
  ],
  [
    "something in each month, in the days of another",
    plant(
      rule("odd", {
        _tag: "Count",
        bound: everyUnit,
        of: { _tag: "Activities", where: inWindow },
        each: { _tag: "Months", window: "online-days" },
        moreThan: 1
      })
    ),
    "group-without-day",
    "三",
    "odd",
    "2024-10"
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
    "eighteen words in one condition",
    plant(rule("odd", each(always, { _tag: "NameContains", words: Array.from({ length: 18 }, (_, n) => `词${n}。`) }))),
    "too-large-to-check",
    "三",
    "odd",
    "more than 200000 situations"
  ]
]
