import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import type { Failures } from "../failure/Failure.ts"
import { parseJson, reader } from "../failure/reading.ts"
import { Amendment } from "./Amendment.ts"
import type { Notice } from "./Notice.ts"
import { readNotice } from "./readNotice.ts"

const read = reader(Amendment)

/**
 * Reads an amendment from JSON-shaped data; tells of every place at which something is wrong.
 *
 * @example
 * ```ts
 * import { readAmendment } from "@kepu/core/notice"
 *
 * console.log(readAmendment({ format: "kepu.amendment/1" })._tag) // Failure
 * ```
 */
export const readAmendment = (data: unknown): Result.Result<Amendment, Failures> =>
  Result.mapError(read(data), (failures): Failures => {
    // What another document lacks of an amendment helps nobody.
    const format = failures.find(({ path }) => path === "format")
    return format === undefined ? failures : [format]
  })

/**
 * Reads an amendment from the text of a JSON file.
 *
 * @example
 * ```ts
 * import { parseAmendment } from "@kepu/core/notice"
 *
 * console.log(parseAmendment("{}")._tag) // Failure
 * ```
 */
export const parseAmendment = (text: string): Result.Result<Amendment, Failures> =>
  Result.flatMap(parseJson(text), readAmendment)

/**
 * Tells an amendment from a notice by its `format`.
 *
 * @example
 * ```ts
 * import { isAmendment } from "@kepu/core/notice"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * console.log(isAmendment(notice)) // false
 * ```
 */
export const isAmendment = (document: Notice | Amendment): document is Amendment =>
  document.format === "kepu.amendment/1"

/**
 * Reads a notice or an amendment, whichever the text of a JSON file says it is.
 *
 * @example
 * ```ts
 * import { parseNoticeOrAmendment } from "@kepu/core/notice"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * console.log(parseNoticeOrAmendment(JSON.stringify(notice))._tag) // Success
 * ```
 */
export const parseNoticeOrAmendment = (text: string): Result.Result<Notice | Amendment, Failures> =>
  Result.flatMap(parseJson(text), (data): Result.Result<Notice | Amendment, Failures> =>
    Predicate.hasProperty(data, "format") && data.format === "kepu.amendment/1" ? readAmendment(data) : readNotice(data)
  )
