import { asks, counts, factIn, type Row, ruleIn } from "./badNotices.ts"

const format = "clauses[2].rules[0].form.require"
const quota = "clauses[6].rules[0].form"

/** Mistakes in what is asked of facts, and in amounts, each in the notice of the contest. */
export const ofAsked: ReadonlyArray<Row> = [
  // Facts that are asked for what they are not.
  [
    "a percentage of a text",
    asks({ _tag: "FactShareAtLeast", fact: "seconds", of: "first-author", percent: 30 }),
    `${format}.of`,
    /可用的有：“seconds”、“authors”/u,
    /“seconds”, “authors”/u
  ],
  [
    "a number asked of a choice",
    asks({ _tag: "FactAtLeast", fact: "format", number: 1 }),
    `${format}.fact`,
    /可用的有：“seconds”、“authors”/u,
    /“seconds”, “authors”/u
  ],
  [
    "a date asked of a number",
    asks({ _tag: "FactFrom", fact: "seconds", date: "2026-01-01" }),
    `${format}.fact`,
    /可用的有：“born”/u,
    /born/u
  ],
  [
    "a choice asked of a yes or no",
    asks({ _tag: "FactIn", fact: "original", values: ["yes"] }),
    `${format}.fact`,
    /可用的有：“format”、“group”/u,
    /“format”, “group”/u
  ],
  [
    "a sum of a yes or no",
    counts({ of: { _tag: "Activities", sum: "original" }, atLeast: 1 }),
    `${quota}.of.sum`,
    /可用的有：“seconds”、“authors”/u,
    /“seconds”, “authors”/u
  ],
  [
    "a fact of activities asked of units",
    (draft) =>
      (ruleIn(draft, "work-quota").form.bound = {
        _tag: "UnitMeets",
        where: { _tag: "FactAtLeast", fact: "seconds", number: 1 }
      }),
    `${quota}.bound.where.fact`,
    /单位.*（无/u,
    /units.*\(none/u
  ],
  [
    "a question of activities asked of units",
    (draft) =>
      (ruleIn(draft, "work-quota").form.bound = {
        _tag: "UnitMeets",
        where: { _tag: "NameContains", words: ["学校"] }
      }),
    `${quota}.bound.where._tag`,
    /只能问活动/u,
    /asks about activities/u
  ],
  [
    "a fact of the works asked of the copies that came",
    counts({
      of: {
        _tag: "Submissions",
        document: "entry-table",
        where: { _tag: "FactIn", fact: "format", values: ["mp4"] }
      },
      atMost: 1
    }),
    `${quota}.of.where.fact`,
    /format（活动的指标）/u,
    /format \(a fact of activities\)/u
  ],
  [
    "at least one of each value of a text",
    counts({ each: { _tag: "Values", fact: "first-author" }, atLeast: 1 }),
    `${quota}.each.fact`,
    /上限/u,
    /maximum/u
  ],
  [
    "a unit of what is no number",
    (draft) => (factIn(draft, "original").unit = { "zh-CN": "份", en: "copies" }),
    "vocabulary.facts[5]",
    /只有数字类/u,
    /only a number/iu
  ],
  [
    "a choice without values",
    (draft) => delete factIn(draft, "format").values,
    "vocabulary.facts[0]",
    /要有 values/u,
    /values/u
  ],
  [
    "a measure of what is no activity",
    (draft) => (draft.vocabulary.nouns[0].id = "place"),
    "vocabulary.nouns[0]",
    /activity/u,
    /activity/u
  ],
  // Amounts.
  ["no amount", counts({}), quota, /atLeast、atMost/u, /at least one of/u],
  [
    "at least above at most",
    counts({ atLeast: 3, atMost: 2 }),
    quota,
    /atLeast 大于 atMost/u,
    /atLeast is above atMost/u
  ],
  ["a number below nought", counts({ atMost: -1 }), `${quota}.atMost`, /不能小于 0/u, /not be less than 0/u],
  [
    "a text for a number",
    counts({ atMost: "十件" }),
    `${quota}.atMost`,
    /Percent、Times、Per、ByUnit/u,
    /Percent, Times, Per or ByUnit/u
  ],
  [
    "a table without a row",
    counts({ atMost: { _tag: "ByUnit", amounts: [] } }),
    `${quota}.atMost.amounts`,
    /不能为空/u,
    /empty/u
  ],
  [
    "a table by unit for the region",
    counts({
      bound: { _tag: "Region" },
      atMost: { _tag: "ByUnit", amounts: [{ bound: { _tag: "EveryUnit" }, amount: 3 }] }
    }),
    quota,
    /用 bound 写明/u,
    /bound say which/u
  ],
  [
    "groups of no activities",
    counts({ of: { _tag: "Officers" }, each: { _tag: "Days", window: "entry" }, atLeast: 1 }),
    quota,
    /each/u,
    /each/u
  ],
  [
    "a group without values",
    counts({ each: { _tag: "Topics", topics: [] }, atLeast: 1 }),
    `${quota}.each.topics`,
    /不能为空/u,
    /empty/u
  ]
]
