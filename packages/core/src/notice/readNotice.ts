import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { formFailure } from "./words.ts"
import type { Failures, OwnSaying } from "../failure/Failure.ts"
import { parseJson, reader, withoutSchema } from "../failure/reading.ts"
import { Fields, Notice, saidOf } from "./Notice.ts"
import { illFormed } from "./illFormed.ts"

const decodeFields = Schema.decodeUnknownResult(Fields, { onExcessProperty: "error" })

/** What the schemas of rule forms say, and the failure that it is. */
const sayings: ReadonlyArray<readonly [message: string, code: Parameters<typeof formFailure>[0]]> = [
  ["expected at least one of atLeast, atMost, moreThan, lessThan", "no-amount"],
  ["atLeast must not be above atMost", "least-above-most"],
  ["the region has no amount by unit, so bound must say which units are meant", "amount-by-unit-of-region"],
  [
    "only activities can be counted in groups, documents by days or values, and facilities by values",
    "groups-of-no-activities"
  ],
  ["sum and distinct cannot stand together: a sum adds up, distinct tells values apart", "sum-and-distinct"],
  ["values cannot be counted apart within groups of values", "distinct-in-values"],
  ["a number of an activity is compared with a number of its host: of must be Units", "compared-with-others"],
  ["inAtLeast needs groups, of which a minimum is asked", "in-at-least-of-nothing"],
  ["inAtLeast must not be above the number of groups", "in-at-least-above-groups"],
  [
    "a form that is to be filled says itself which records it lists, so where has no place beside it",
    "where-beside-form"
  ],
  ["where picks activities, so that the deadline must be relative to them", "where-beside-fixed-deadline"],
  [
    "a document of each activity is due of those who hold one, so holding has no place beside it",
    "holding-beside-relative-deadline"
  ],
  ["a time is relative to activities, so it has no place beside recommendations", "relative-time-of-no-activities"],
  ["only activities are held by somebody", "hosts-of-no-activities"],
  ["only an activity has a measure and a verb", "measure-of-no-activity"]
]

/** What does not fit together in a notice whose parts are each as they must be, each at its place within it. */
const misfitting: OwnSaying = (message, path, value) => {
  const fields = Predicate.hasProperty(value, "clauses") ? decodeFields(value) : undefined
  if (fields === undefined || Result.isFailure(fields)) return undefined
  const failures = illFormed(fields.success)
  if (failures.length === 0 || saidOf(failures) !== message) return undefined
  return failures.map((failure) => ({ ...failure, path: path === "" ? failure.path : `${path}.${failure.path}` }))
}

/**
 * What is wrong with a rule's form, with what a sentence became, or with how the parts of a notice fit, in plain words.
 *
 * @example
 * ```ts
 * import { sayingOfNotice } from "@kepu/core/notice"
 *
 * const said = sayingOfNotice("Expected string", "clauses[0].sentences[2]", 7)
 * console.log([said].flat()[0]?.path) // clauses[0].sentences[2]
 * ```
 */
export const sayingOfNotice: OwnSaying = (message, path, value) => {
  if (message === "Expected string" && /\.sentences\[\d+\]$/u.test(path)) return formFailure("sentence-in-parts", path)
  if (/^Expected string(?: \| (?:[A-Z]\w*|\{.*\}))+$/u.test(message)) return formFailure("id-or-whole", path)
  const code = sayings.find(([said]) => said === message)?.[1]
  return code === undefined ? misfitting(message, path, value) : formFailure(code, path)
}

const read = reader(Notice, sayingOfNotice)

/**
 * Reads a notice from JSON-shaped data; tells of every place at which something is wrong.
 *
 * @example
 * ```ts
 * import { readNotice } from "@kepu/core"
 *
 * const read = readNotice({ format: "kepu.notice/2", titel: "通知" })
 * if (read._tag === "Failure") console.log(read.failure.some(({ path }) => path === "titel")) // true
 * ```
 */
export const readNotice = (data: unknown): Result.Result<Notice, Failures> => read(withoutSchema(data))

/**
 * Reads a notice from the text of a JSON file.
 *
 * @example
 * ```ts
 * import { parseNotice } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * console.log(parseNotice(JSON.stringify(notice))._tag) // Success
 * ```
 */
export const parseNotice = (text: string): Result.Result<Notice, Failures> =>
  Result.flatMap(parseJson(text), readNotice)
