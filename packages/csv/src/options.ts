import type { Notice } from "@kepu/core"
import type { DeclaredFact } from "@kepu/core/notice"
import { declaredHeadings } from "./table/declared.ts"
import { headingKey } from "./table/findHeader.ts"
import { type Headings, headings } from "./table/headings.ts"
import type { Tables } from "./table/kinds.ts"
import { wordsOfNotice } from "./table/labels.ts"

/** Further words for the columns, by kind of table and fact, such as `{ activity: { host: ["举办方"] } }`. */
export type Synonyms = {
  readonly [T in keyof typeof headings]?: { readonly [F in keyof (typeof headings)[T]]?: ReadonlyArray<string> }
}

/** Which other headings mean a fact, and how blank hosts are understood. */
export interface ReadOptions {
  /** Headings that mean a fact too; they yield to those that are built in. */
  readonly synonyms?: Synonyms
  /**
   * Whether a blank 举办单位 always takes what the row above it says, as the lower cells of merged ones are blank. Without
   * it the pattern of the file decides; else, or where there is no row above, it takes the reporting unit named last.
   */
  readonly mergedHosts?: boolean
}

/** Of which register each kind of table tells. */
const told: { readonly [T in keyof typeof headings]: DeclaredFact["of"] } = {
  activity: "activities",
  unit: "units",
  submission: "submissions",
  recommendation: "recommendations"
}

/** What a notice calls the facts of activities, and in other tables the activity that a row is about. */
const calledIn = (table: keyof typeof headings, notice: Notice): Readonly<Record<string, ReadonlyArray<string>>> => {
  if (table === "activity") return wordsOfNotice(notice)
  const { name = [] } = table === "recommendation" ? wordsOfNotice(notice) : {}
  return { name }
}

/** The words for the columns of a kind of table: built in, of the notice, of the caller, and of facts that the notice declares. */
export const headingsOf = <T extends keyof typeof headings>(
  table: T,
  notice: Notice,
  { synonyms }: ReadOptions
): Readonly<Record<keyof (typeof headings)[T] & string, ReadonlyArray<string>>> => {
  const own: Headings = headings[table]
  const further: Readonly<Partial<Headings>> = synonyms?.[table] ?? {}
  const called = calledIn(table, notice)
  const entries = Object.entries(own).map(([fact, words]) => [
    fact,
    [...new Set([...words, ...[...(called[fact] ?? []), ...(further[fact] ?? [])].map(headingKey)])]
  ])
  const all = { ...Object.fromEntries(entries), ...declaredHeadings(notice, told[table]) }
  return all as Record<keyof (typeof headings)[T] & string, ReadonlyArray<string>>
}

const known = new WeakMap<Notice, Tables>()

/** The words of each table under a notice; made once where a caller has no further ones, as is what is looked up by them. */
export const tablesOf = (notice: Notice, options: ReadOptions = {}): Tables => {
  const made = options.synonyms === undefined ? known.get(notice) : undefined
  if (made !== undefined) return made
  const of = (table: keyof Tables) => headingsOf(table, notice, options)
  const tables: Tables = {
    activity: of("activity"),
    unit: of("unit"),
    submission: of("submission"),
    recommendation: of("recommendation")
  }
  if (options.synonyms === undefined) known.set(notice, tables)
  return tables
}
