import * as Schema from "effect/Schema"
import type { Localized } from "../text/Localized.ts"
import { statuses } from "./statuses.ts"
import { statusWords } from "./words.ts"

/**
 * What Kepu finds of a rule for a subject: one of `statuses`.
 *
 * @example
 * ```ts
 * import { Status } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(Status)
 * console.log(is("undetermined"), is("unknown")) // true false
 * ```
 */
export const Status = Schema.Literals(statuses)
export type Status = typeof Status.Type

/**
 * What each status is called in both languages: `met` is 符合, met.
 *
 * @example
 * ```ts
 * import { statusName } from "@kepu/core/assessment"
 *
 * console.log(statusName.undetermined["zh-CN"], statusName.met.en) // 资料不全 met
 * ```
 */
export const statusName: Readonly<Record<Status, Localized>> = statusWords
