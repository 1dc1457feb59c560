import { count, due, each, everyUnit, not, officers, online } from "./forms.ts"
import { clauseOf, plant, plantFirst, rule, ruleOf, type Draft, forms } from "./sound.ts"

const { dueOn, healthDay, inWindow } = forms

/** Changes of the sound notice that are no less sound. */
export const silent: ReadonlyArray<readonly [title: string, change: (draft: Draft) => void]> = [
  [
    "units of a kind that the clause names",
    (draft) => {
      plant(rule("halls", officers(["science-hall"])))(draft)
      clauseOf(draft, "三").phrase = "展馆联合行动"
    }
  ],
  [
    "copies that count only within a window, or of which there may be so many",
    plant(
      ...[
        { of: { within: "online-days" }, atLeast: 2, limit: { _tag: "WindowEnd", window: "online-days" } },
        { of: {}, atMost: 3, limit: { _tag: "WindowEnd", window: "online-days" } }
      ].map(({ of, ...more }, n) =>
        rule(`copies-${n}`, {
          _tag: "Count",
          bound: everyUnit,
          of: { _tag: "Submissions", document: "table", ...of },
          ...more
        } as never)
      )
    )
  ],
  [
    "a lecture, or an activity of a whole weekend, in each week",
    plant(
      ...[
        { _tag: "NameContains", words: ["讲座"] },
        {
          _tag: "All",
          of: ["saturday", "sunday"].map((day) => ({ _tag: "HeldOn", days: [day] }))
        }
      ].map((where, n) => rule(`weekly-${n}`, count(where, { each: { _tag: "Weeks", window: "online-days" } })))
    )
  ],
  ["units not addressed among others", plant(rule("more", officers(["science-hall", "member-unit"])))],
  [
    "bounds that leave somebody",
    plant(
      ...[
        { _tag: "AllOf", of: [everyUnit, { _tag: "NotOf", of: { _tag: "Named", units: ["甲"] } }] },
        // A unit may be of both kinds, and one may have both names.
        {
          _tag: "AllOf",
          of: [
            { _tag: "KindIn", kinds: ["member-unit"] },
            { _tag: "NotOf", of: { _tag: "KindIn", kinds: ["township"] } }
          ]
        },
        {
          _tag: "AllOf",
          of: [
            { _tag: "Named", units: ["甲"] },
            { _tag: "Named", units: ["乙"] }
          ]
        }
      ].map((bound, n) => rule(`some-${n}`, { _tag: "Judgement", bound } as never))
    )
  ],
  [
    "shares of what a number is no part of",
    plant(
      rule("twice", count(online, { atLeast: { _tag: "Percent", percent: 200, of: { _tag: "Officers" } } })),
      rule("whole", count(online, { atLeast: { _tag: "Percent", percent: 100, of: { _tag: "Activities" } } }))
    )
  ],
  [
    "an addressee bound as the host of each activity",
    (draft) => {
      draft.addressees.push("science-hall")
      const hosts = { _tag: "KindIn", kinds: ["science-hall"] }
      plant(rule("halls", each({ _tag: "Always" }, { _tag: "Reported", fact: "place" }, { hosts })))(draft)
    }
  ],
  [
    "addressees of a notice that asks nothing but of each activity",
    (draft) => {
      draft.clauses = [clauseOf(draft, "通知"), { ...clauseOf(draft, "一"), rules: [ruleOf(draft, "health-name")] }]
      draft.channels = []
    }
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
  ["a stronger rule of less force", plant(rule("advice", officers(["township"], 2), "should"))],
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
      plant(rule("more", officers(["township", "member-unit"])))(draft)
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
]
