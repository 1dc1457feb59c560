import * as Schema from "effect/Schema"
import type { Localized } from "../text/Localized.ts"
import { statuses } from "./statuses.ts"
import { statusWords } from "./words.ts"

/** What Kepu finds of a rule for a subject: one of `statuses`. */
export const Status = Schema.Literals(statuses)
export type Status = typeof Status.Type

/** What each status is called in both languages: `met` is 符合, met. */
export const statusName: Readonly<Record<Status, Localized>> = statusWords
