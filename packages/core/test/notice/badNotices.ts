import { Notice } from "@kepu/core/schema"
import * as Schema from "effect/Schema"

/** Notice data that a mistake may be made in. */
export type Draft = { -readonly [Key in keyof typeof Notice.Encoded]: any }
export type Mistake = (draft: Draft) => void

const encode = Schema.encodeSync(Notice)
export const draftOf = (notice: Notice, mistake: Mistake): Draft => {
  const draft = structuredClone(encode(notice)) as Draft
  mistake(draft)
  return draft
}

export const rulesIn = (draft: Draft): ReadonlyArray<any> => draft.clauses.flatMap(({ rules }: any) => rules)
export const ruleIn = (draft: Draft, id: string): any => rulesIn(draft).find((rule) => rule.id === id)
export const factIn = (draft: Draft, id: string): any => draft.vocabulary.facts.find((fact: any) => fact.id === id)
export const itemIn = (draft: Draft, tag: string): any =>
  draft.rubric.items.find(({ earns }: any) => earns._tag === tag)
/** In place of what a rule of the contest asks of each work. */
export const asks =
  (require: object, rule = "video-format"): Mistake =>
  (draft) => {
    ruleIn(draft, rule).form.require = require
  }
/** In place of what is counted of each unit. */
export const counts =
  (form: object): Mistake =>
  (draft) => {
    ruleIn(draft, "work-quota").form = {
      _tag: "Count",
      bound: { _tag: "EveryUnit" },
      of: { _tag: "Activities" },
      ...form
    }
  }
const format = "clauses[2].rules[0].form.require"
const quota = "clauses[6].rules[0].form"

/** A mistake, where it is told, and what is told in both languages. */
export type Row = readonly [title: string, mistake: Mistake, path: string, zh: RegExp, en: RegExp]

/** Mistakes in the notice of a contest. */
export const ofContest: ReadonlyArray<Row> = [
  // Data that are none of a notice's.
  ["a key that is missing", (draft) => delete draft.issuer, "issuer", /缺少/u, /missing/u],
  [
    "a key that is misspelt",
    (draft) => ((draft as any).validTil = "2026-12-31"),
    "validTil",
    /是否应为 validTo？/u,
    /did you mean validTo\?/u
  ],
  [
    "a form that is none",
    (draft) => (ruleIn(draft, "video-format").form._tag = "Every"),
    "clauses[2].rules[0].form",
    /Each, Count, Due, Judgement/u,
    /Each, Count, Due, Judgement/u
  ],
  ["a condition that is none", asks({ _tag: "FormatIs" }), format, /_tag/u, /_tag/u],
  [
    "a modality that is none",
    (draft) => (ruleIn(draft, "video-format").modality = "shall"),
    "clauses[2].rules[0].modality",
    /must, should, may/u,
    /must, should, may/u
  ],
  [
    "a day that is none",
    (draft) => (draft.windows[0].end = "2026-02-30"),
    "windows[0].end",
    /日历上没有/u,
    /no day of the calendar/u
  ],
  [
    "a clock that is none",
    (draft) => (ruleIn(draft, "original-work").form.limit.deadline.time = "25:00"),
    "clauses[5].rules[0].form.limit.deadline.time",
    /钟点/u,
    /clock time|time like/u
  ],
  [
    "a window the wrong way round",
    (draft) => (draft.windows[0].end = "2026-06-01"),
    "windows[0]",
    /早于开始/u,
    /ends before/u
  ],
  ["a window of eleven years", (draft) => (draft.windows[0].end = "2037-06-15"), "windows[0]", /十年/u, /ten years/u],
  ["no theme at all", (draft) => (draft.themes = []), "themes", /不能为空/u, /not be empty/u],
  ["a name in one language", (draft) => (draft.event = "科普月"), "event", /"zh-CN": …/u, /both languages/u],
  ["a day that is a number", (draft) => (draft.issuedOn = 2026), "issuedOn", /应为日期/u, /date/u],
  ["a window that is a text", (draft) => (draft.windows[0] = "2026-06"), "windows[0]", /\{…\}/u, /object/u],
  [
    "a sentence that is a list of rules",
    (draft) => (draft.clauses[2].sentences[0] = ["video-format", "video-length"]),
    "clauses[2].sentences[0]",
    /用空格隔开/u,
    /parted by spaces/u
  ],
  [
    "a box of a fact that nobody has",
    (draft) =>
      draft.vocabulary.annexes.push({
        id: "works",
        name: { "zh-CN": "报名表", en: "form" },
        about: "activity",
        fields: [{ label: "时间", fact: "schedule", required: true }]
      }),
    "vocabulary.annexes[0].fields[0].fact",
    /已有的数据项（name, .*time, .*host.*）/u,
    /every notice has \(name, .*time, .*host.*\)/u
  ],
  [
    "groups of a maximum of which some will do",
    counts({ each: { _tag: "Values", fact: "group" }, inAtLeast: 1, atMost: 1 }),
    quota,
    /不能有上限/u,
    /no maximum/u
  ],
  [
    "more groups than a window makes",
    counts({ each: { _tag: "Years", window: "entry" }, inAtLeast: 2, atLeast: 1 }),
    `${quota}.inAtLeast`,
    /多于 each/u,
    /more groups/u
  ],
  ["a part of an activity", counts({ atLeast: 1.5 }), `${quota}.atLeast`, /1\.5 不是整数/u, /1\.5 is no whole number/u],
  [
    "a validity that ends before it begins",
    (draft) => (draft.validTo = "2020-01-01"),
    "validTo",
    /有效期的最后一日 2020-01-01 早于第一日/u,
    /in force, 2020-01-01, is before the first/u
  ],
  // Ids that occur twice.
  [
    "a kind of unit twice",
    (draft) => (draft.vocabulary.unitKinds[1].id = "other"),
    "vocabulary.unitKinds[2].id",
    /“other”出现两次/u,
    /“other” twice/u
  ],
  [
    "a fact twice",
    (draft) => (factIn(draft, "authors").id = "seconds"),
    "vocabulary.facts[2].id",
    /“seconds”出现两次/u,
    /“seconds” twice/u
  ],
  [
    "a choice twice",
    (draft) => (factIn(draft, "format").values[1].id = "mp4"),
    "vocabulary.facts[0].values[1].id",
    /“mp4”出现两次/u,
    /“mp4” twice/u
  ],
  [
    "a window twice",
    (draft) => draft.windows.push(draft.windows[0]),
    "windows[1].id",
    /“entry”出现两次/u,
    /“entry” twice/u
  ],
  [
    "a clause twice",
    (draft) => (draft.clauses[3].number = "一（一）"),
    "clauses[3].number",
    /“一（一）”出现两次/u,
    /“一（一）” occurs twice/u
  ],
  [
    "a rule twice",
    (draft) => (ruleIn(draft, "video-length").id = "video-format"),
    "clauses[3].rules[0].id",
    /“video-format”出现两次/u,
    /“video-format” occurs twice/u
  ],
  [
    "a noun twice",
    (draft) => draft.vocabulary.nouns.push(draft.vocabulary.nouns[0]),
    "vocabulary.nouns[1].id",
    /“activity”出现两次/u,
    /“activity” twice/u
  ],
  [
    "a fact that is taken",
    (draft) => (factIn(draft, "seconds").id = "place"),
    "vocabulary.facts[1].id",
    /重名/u,
    /taken/u
  ],
  // Names that are not declared.
  [
    "an addressee that is none",
    (draft) => draft.addressees.push("school"),
    "addressees[3]",
    /可用的有：“county-association”、“university”、“other”$/u,
    /has: “county-association”, “university”, “other”$/u
  ],
  [
    "a fact that is none",
    asks({ _tag: "FactIn", fact: "formt", values: ["mp4"] }),
    `${format}.fact`,
    /可用的有：“format”、“seconds”/u,
    /has: “format”, “seconds”/u
  ],
  [
    "a choice that is none",
    asks({ _tag: "FactIn", fact: "format", values: ["avi"] }),
    `${format}.values[0]`,
    /可用的有：“mp4”、“mov”、“another”/u,
    /values are: “mp4”, “mov”, “another”/u
  ],
  [
    "a window that is none",
    asks({ _tag: "InWindow", window: "september" }),
    `${format}.window`,
    /可用的有：“entry”$/u,
    /has: “entry”$/u
  ],
  [
    "a topic where there is none",
    asks({ _tag: "HasTopic", topic: "health" }),
    `${format}.topic`,
    /可用的有：无$/u,
    /has: none$/u
  ],
  [
    "a document that is none",
    (draft) => (rulesIn(draft).find(({ form }) => form._tag === "Due").form.document = "table"),
    "clauses[7].rules[0].form.document",
    /可用的有：“entry-table”$/u,
    /has: “entry-table”$/u
  ],
  [
    "a kind of unit that is none in a table",
    counts({ atMost: { _tag: "ByUnit", amounts: [{ bound: { _tag: "KindIn", kinds: ["school"] }, amount: 3 }] } }),
    `${quota}.atMost.amounts[0].bound.kinds[0]`,
    /可用的有：“county-association”/u,
    /has: “county-association”/u
  ],
  [
    "a group of a fact that is none",
    counts({ each: { _tag: "Values", fact: "author" }, atMost: 1 }),
    `${quota}.each.fact`,
    /可用的有：“format”/u,
    /has: “format”/u
  ],
  [
    "a sentence that became a rule of another clause",
    (draft) => (draft.clauses[2].sentences = ["video-length"]),
    "clauses[2].sentences[0]",
    /可用的有：“definition”.*“video-format”$/u,
    /has: “definition”.*“video-format”$/u
  ],
  [
    "a responsibility that is none",
    (draft) => (ruleIn(draft, "work-quota").form.bound = { _tag: "Responsible", responsibility: "contest" }),
    `${quota}.bound.responsibility`,
    /可用的有：无$/u,
    /has: none$/u
  ]
]
