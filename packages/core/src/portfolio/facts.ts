import type { Schedule } from "../time/Schedule.ts"
import type { TermId, UnitId } from "./ids.ts"

/**
 * One fact of a record.
 *
 * - `type`: what its values are; `fields.ts` has the schema of each type. The fact `id` identifies its record, every
 *   other `unit`, `units` or `activity` points at a record.
 * - `required`: it is never absent. Every other fact may be, and absent means *not known*: never "no", never zero. A
 *   list or a number that is present is complete.
 * - `values`: what a `choice` can be.
 * - A `declared` fact holds the facts that the notice itself declares, by their ids.
 * - `vocabulary`: the list of the notice's terms from which it takes its `term` or `terms`.
 * - `asked`: `false` for a fact of an activity on which no condition may rest and for which no form asks.
 * - `onForm`: forms ask for it all the same.
 * - `wanted`: an undetermined finding may name it as missing, although it is no fact of an activity.
 * - `effort`: the work of changing a known value, as `remedy/effort.ts` measures it, where its type does not say it.
 */
export interface FactRow {
  readonly type:
    | "activity"
    | "choice"
    | "count"
    | "date"
    | "declared"
    | "opinion"
    | "points"
    | "received"
    | "schedule"
    | "source"
    | "term"
    | "terms"
    | "text"
    | "texts"
    | "unit"
    | "units"
    | "yes-no"
  readonly required?: true
  readonly values?: readonly [string, ...ReadonlyArray<string>]
  readonly vocabulary?: "topics" | "settings" | "programmes" | "annexes" | "unitKinds" | "responsibilities"
  readonly asked?: false
  readonly onForm?: true
  readonly wanted?: true
  readonly effort?: number
}

type FactRows = Readonly<Record<string, FactRow>>

/**
 * The facts of an activity, in the order in which a record has them.
 *
 * @example
 * ```ts
 * import { activityFacts } from "@kepu/core/tables"
 *
 * console.log(activityFacts.mode.values, activityFacts.participants.type) // [ 'on-site', 'online', 'hybrid' ] count
 * ```
 */
export const activityFacts = {
  id: { type: "activity", required: true, asked: false },
  /** 活动名称; annex 1 calls it 项目名称. */
  name: { type: "text", required: true },
  /** The unit that holds it (举办单位). */
  host: { type: "unit", required: true, asked: false, onForm: true },
  coHosts: { type: "units" },
  programme: { type: "term", vocabulary: "programmes" },
  topics: { type: "terms", vocabulary: "topics" },
  /** Where it reaches people (五进: 机关, 校园 …), in the notice's terms. */
  settings: { type: "terms", vocabulary: "settings" },
  /** Whether people meet at a place (线下), on the network (线上) or both. */
  mode: { type: "choice", values: ["on-site", "online", "hybrid"] },
  time: { type: "schedule" },
  /** 活动时间 as it was written, kept whether or not it could be read. */
  timeText: { type: "text", asked: false },
  place: { type: "text" },
  contactName: { type: "text" },
  contactPhone: { type: "text" },
  /** Web address of an online activity. */
  address: { type: "text" },
  /** Where it stands on the platform on which it must be filed. Only `published` is public. */
  platform: {
    type: "choice",
    values: ["not-filed", "filed", "under-review", "published", "rejected"],
    effort: 4
  },
  /** Evidence on the platform: how many images, videos and news links, and whether a summary. */
  images: { type: "count" },
  videos: { type: "count" },
  newsLinks: { type: "count" },
  summary: { type: "yes-no" },
  /** Scale, in persons. */
  participants: { type: "count" },
  staff: { type: "count" },
  volunteers: { type: "count" },
  /** Money, in whole yuan: what was granted for it, and what it cost. */
  grant: { type: "count" },
  cost: { type: "count" },
  /** The annex forms in which it is listed. */
  annexes: { type: "terms", vocabulary: "annexes" },
  remark: { type: "text", asked: false, onForm: true },
  facts: { type: "declared", asked: false },
  source: { type: "source", asked: false }
} as const satisfies FactRows

/** The facts of an activity on which a condition may rest. */
export type Fact = Exclude<keyof typeof activityFacts, With<typeof activityFacts, { readonly asked: false }>>

/** The facts of an activity that are numbers. */
export type CountFact = Fact & With<typeof activityFacts, { readonly type: "count" }>

/** The facts of an activity that are one of a closed set of values. */
export type Choice = Fact & With<typeof activityFacts, { readonly type: "choice" }>
/** The values of such a fact. */
export type ChoiceOf<F extends Choice> = (typeof activityFacts)[F]["values"][number]

/** The facts of a table whose rows have these columns. */
export type With<Rows, Columns> = { [F in keyof Rows]: Rows[F] extends Columns ? F : never }[keyof Rows] & string

/** What the values of a fact are, by its type; of a choice, one of its values. */
interface Values {
  readonly count: number
  readonly schedule: Schedule
  readonly term: TermId
  readonly terms: ReadonlyArray<TermId>
  readonly text: string
  readonly units: ReadonlyArray<UnitId>
  readonly "yes-no": boolean
}
type ValueOf<Row> = Row extends { readonly values: ReadonlyArray<infer Value> }
  ? Value
  : Row extends { readonly type: infer Type extends keyof Values }
    ? Values[Type]
    : never

/** An activity as far as conditions may ask about it. */
export type Facts = { readonly [F in Fact]?: ValueOf<(typeof activityFacts)[F]> } & { readonly timeText?: string }

/**
 * The facts by which activities are judged, and how a time was written: all that judging needs of the table, as a list of
 * its own, so that a page that judges has no other column of it.
 */
const judged: { readonly [F in Fact | "timeText"]: true } = {
  name: true,
  coHosts: true,
  programme: true,
  topics: true,
  settings: true,
  mode: true,
  time: true,
  timeText: true,
  place: true,
  contactName: true,
  contactPhone: true,
  address: true,
  platform: true,
  images: true,
  videos: true,
  newsLinks: true,
  summary: true,
  participants: true,
  staff: true,
  volunteers: true,
  grant: true,
  cost: true,
  annexes: true
}

/** Whether it is the key of a fact by which activities are judged, or of how a time was written. */
export const isJudged = (key: string): key is Fact | "timeText" => Object.hasOwn(judged, key)

type Column = (rows: ReadonlyArray<Facts>, from: number, size: number, into: Array<unknown>) => void

/**
 * A function for each fact that reads it from some rows on. Each names its key, so that an engine remembers where that key
 * lies; a single function over `activity[fact]` would have to look it up for every row.
 */
export const columns: { readonly [F in Fact | "timeText"]: Column } = {
  name: (rows, from, size, into) => {
    for (let n = 0; n < size; n++) into[n] = rows[from + n]!.name
  },
  coHosts: (rows, from, size, into) => {
    for (let n = 0; n < size; n++) into[n] = rows[from + n]!.coHosts
  },
  programme: (rows, from, size, into) => {
    for (let n = 0; n < size; n++) into[n] = rows[from + n]!.programme
  },
  topics: (rows, from, size, into) => {
    for (let n = 0; n < size; n++) into[n] = rows[from + n]!.topics
  },
  settings: (rows, from, size, into) => {
    for (let n = 0; n < size; n++) into[n] = rows[from + n]!.settings
  },
  mode: (rows, from, size, into) => {
    for (let n = 0; n < size; n++) into[n] = rows[from + n]!.mode
  },
  time: (rows, from, size, into) => {
    for (let n = 0; n < size; n++) into[n] = rows[from + n]!.time
  },
  timeText: (rows, from, size, into) => {
    for (let n = 0; n < size; n++) into[n] = rows[from + n]!.timeText
  },
  place: (rows, from, size, into) => {
    for (let n = 0; n < size; n++) into[n] = rows[from + n]!.place
  },
  contactName: (rows, from, size, into) => {
    for (let n = 0; n < size; n++) into[n] = rows[from + n]!.contactName
  },
  contactPhone: (rows, from, size, into) => {
    for (let n = 0; n < size; n++) into[n] = rows[from + n]!.contactPhone
  },
  address: (rows, from, size, into) => {
    for (let n = 0; n < size; n++) into[n] = rows[from + n]!.address
  },
  platform: (rows, from, size, into) => {
    for (let n = 0; n < size; n++) into[n] = rows[from + n]!.platform
  },
  images: (rows, from, size, into) => {
    for (let n = 0; n < size; n++) into[n] = rows[from + n]!.images
  },
  videos: (rows, from, size, into) => {
    for (let n = 0; n < size; n++) into[n] = rows[from + n]!.videos
  },
  newsLinks: (rows, from, size, into) => {
    for (let n = 0; n < size; n++) into[n] = rows[from + n]!.newsLinks
  },
  summary: (rows, from, size, into) => {
    for (let n = 0; n < size; n++) into[n] = rows[from + n]!.summary
  },
  participants: (rows, from, size, into) => {
    for (let n = 0; n < size; n++) into[n] = rows[from + n]!.participants
  },
  staff: (rows, from, size, into) => {
    for (let n = 0; n < size; n++) into[n] = rows[from + n]!.staff
  },
  volunteers: (rows, from, size, into) => {
    for (let n = 0; n < size; n++) into[n] = rows[from + n]!.volunteers
  },
  grant: (rows, from, size, into) => {
    for (let n = 0; n < size; n++) into[n] = rows[from + n]!.grant
  },
  cost: (rows, from, size, into) => {
    for (let n = 0; n < size; n++) into[n] = rows[from + n]!.cost
  },
  annexes: (rows, from, size, into) => {
    for (let n = 0; n < size; n++) into[n] = rows[from + n]!.annexes
  }
}
