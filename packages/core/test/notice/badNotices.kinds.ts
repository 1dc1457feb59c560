import { asks, counts, type Row, ruleIn } from "./badNotices.ts"

const format = "clauses[2].rules[0].form.require"
const quota = "clauses[6].rules[0].form"
const half = { _tag: "Percent", percent: 50, of: { _tag: "Units" } }

/** Mistakes with kinds of days, different values, joint hosts and numbers beside the host's, in the notice of a contest. */
export const ofKinds: ReadonlyArray<Row> = [
  [
    "a kind of day that is none",
    asks({ _tag: "HeldOn", days: ["weekend"] }),
    `${format}.days[0]`,
    /saturday, sunday|sunday, monday/u,
    /saturday|sunday/u
  ],
  [
    "days of rest without a calendar",
    asks({ _tag: "HeldOn", days: ["rest-day"] }),
    "clauses[2].rules[0].form",
    /没有工作日历/u,
    /no calendar/u
  ],
  ["a number beside nothing", asks({ _tag: "Compared", fact: "seconds" }), format, /atLeast、/u, /at least one of/u],
  [
    "a number beside one of other activities",
    asks({ _tag: "Compared", fact: "seconds", atLeast: { _tag: "Percent", percent: 50, of: { _tag: "Activities" } } }),
    format,
    /of 应为 Units/u,
    /must be Units/u
  ],
  [
    "a choice beside a number",
    asks({ _tag: "Compared", fact: "format", atLeast: half }),
    `${format}.fact`,
    /可用的有：“seconds”、“authors”/u,
    /“seconds”, “authors”/u
  ],
  [
    "a fact that nobody has beside a number",
    asks({ _tag: "Compared", fact: "size", atLeast: half }),
    `${format}.fact`,
    /可用的有：“format”/u,
    /has: “format”/u
  ],
  [
    "held together by a kind that is none",
    asks({ _tag: "HeldTogether", by: [{ _tag: "KindIn", kinds: ["school"] }] }),
    `${format}.by[0].kinds[0]`,
    /可用的有：“county-association”/u,
    /has: “county-association”/u
  ],
  ["held together by nobody", asks({ _tag: "HeldTogether", by: [] }), `${format}.by`, /不能为空/u, /empty/u],
  [
    "different values of a fact that is none",
    counts({ of: { _tag: "Activities", distinct: "author" }, atLeast: 1 }),
    `${quota}.of.distinct`,
    /可用的有：/u,
    /has: /u
  ],
  [
    "different values of what is only counted",
    counts({ of: { _tag: "Submissions", document: "entry-table", distinct: "topics" }, atLeast: 1 }),
    `${quota}.of.distinct`,
    /unit/u,
    /unit/u
  ],
  [
    "different values and a sum",
    counts({ of: { _tag: "Activities", distinct: "place", sum: "seconds" }, atLeast: 1 }),
    `${quota}.of`,
    /只能写一项/u,
    /only one of them/u
  ],
  [
    "different values in groups of values",
    counts({
      of: { _tag: "Activities", distinct: "place" },
      each: { _tag: "Values", fact: "first-author" },
      atMost: 1
    }),
    quota,
    /distinct/u,
    /distinct/u
  ],
  [
    "documents in groups of topics",
    counts({
      of: { _tag: "Submissions", document: "entry-table" },
      each: { _tag: "Topics", topics: ["a"] },
      atLeast: 1
    }),
    quota,
    /each/u,
    /each/u
  ],
  [
    "values of a fact of activities among documents",
    counts({
      of: { _tag: "Submissions", document: "entry-table" },
      each: { _tag: "Values", fact: "first-author" },
      atMost: 1
    }),
    `${quota}.each.fact`,
    /first-author（活动的指标）/u,
    /first-author \(a fact of activities\)/u
  ],
  [
    "a date before the time of itself",
    asks({ _tag: "FactBefore", fact: "time", of: "born-on-other" }),
    `${format}.of`,
    /born/u,
    /born/u
  ],
  [
    "a recommendation that is held together",
    (draft) => {
      const { form } = ruleIn(draft, "video-format")
      form.of = "recommendations"
      delete form.where
      form.require = { _tag: "HeldTogether", by: [{ _tag: "EveryUnit" }] }
    },
    "clauses[2].rules[0].form",
    /只有活动/u,
    /only activities/u
  ]
]
