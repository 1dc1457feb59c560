import * as Schema from "effect/Schema"
import { TermId } from "../portfolio/ids.ts"

/** Each of the topics. */
export const Topics = Schema.TaggedStruct("Topics", { topics: Schema.NonEmptyArray(TermId) })
/** Each of the settings. */
export const Settings = Schema.TaggedStruct("Settings", { settings: Schema.NonEmptyArray(TermId) })
/** Each of the programmes. */
export const Programmes = Schema.TaggedStruct("Programmes", { programmes: Schema.NonEmptyArray(TermId) })
/**
 * Each value of a fact that the notice declares of what is counted, activities, documents or facilities (作者限1篇). Of a choice each value is a group that is told
 * by name; of any other fact only a maximum can be asked for, as nobody knows beforehand what values there will be.
 */
export const Values = Schema.TaggedStruct("Values", { fact: TermId })
/** Each day of a window; a day has an end of its own. */
export const Days = Schema.TaggedStruct("Days", { window: TermId })
/** Each week from Monday to Sunday, as far as it lies in a window; a week has an end of its own. */
export const Weeks = Schema.TaggedStruct("Weeks", { window: TermId })
/** Each month, as far as it lies in a window; a month has an end of its own. */
export const Months = Schema.TaggedStruct("Months", { window: TermId })

/** Each quarter, as far as it lies in a window; a quarter has an end of its own. */
export const Quarters = Schema.TaggedStruct("Quarters", { window: TermId })
/** Each half of a year, as far as it lies in a window; a half-year has an end of its own. */
export const HalfYears = Schema.TaggedStruct("HalfYears", { window: TermId })
/** Each year, as far as it lies in a window; a year has an end of its own. */
export const Years = Schema.TaggedStruct("Years", { window: TermId })

/** Groups that are spans of days. */
export const spans = [Days, Weeks, Months, Quarters, HalfYears, Years] as const

/** The groups of activities, or of documents by the days on which they came, in each of which the number has to be reached. */
export const Groups = Schema.Union([Topics, Settings, Programmes, Values, ...spans])
export type Groups = typeof Groups.Type
