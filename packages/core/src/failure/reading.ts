import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Failure, Failures, OwnSaying } from "./Failure.ts"
import { repeatedKeys } from "./repeatedKeys.ts"
import { dotted, failuresIn } from "./schemaFailures.ts"
import { dataFailure } from "./words.ts"

/** How data of a person's own making are decoded: a misspelt key is not passed over, as less would be said than was meant. */
const strict = { errors: "all", onExcessProperty: "error" } as const

/** Reads data of a person's own making by a schema; tells of every place at which something is wrong. */
export const reader = <A>(
  schema: Schema.Decoder<A>,
  own?: OwnSaying
): ((data: unknown) => Result.Result<A, Failures>) => {
  const decode = Schema.decodeUnknownResult(schema, strict)
  return (data) => Result.mapError(decode(data), ({ issue }) => failuresIn(issue, undefined, own, data))
}

/** A file may say by which JSON Schema it is written; that is nothing of what it holds. */
export const withoutSchema = (data: unknown): unknown =>
  Predicate.isObject(data) ? Object.fromEntries(Object.entries(data).filter(([key]) => key !== "$schema")) : data

/** The place of a JSON fault: engines tell it as an offset, or say that the text ended too soon. */
const placeOf = (text: string, message: string): { readonly line: number; readonly column: number } => {
  const offset = /position (?<offset>\d+)/u.exec(message)?.groups?.["offset"]
  const lines = text.slice(0, offset === undefined ? text.length : Number(offset)).split("\n")
  return { line: lines.length, column: lines.at(-1)!.length + 1 }
}

/**
 * What is wrong with a JSON text in which an object has a key more than once: each place, in the order of the text. What
 * reads JSON takes the last of them, so something else would count than whoever wrote it may have meant. Of what is no
 * JSON it says anything.
 *
 * @example
 * ```ts
 * import { keysTwice } from "@kepu/core"
 *
 * console.log(keysTwice('{ "a": 1, "a": 2 }')[0]?.path) // a
 * ```
 */
export const keysTwice = (json: string): ReadonlyArray<Failure> =>
  Array.from(repeatedKeys(json), (keys) => dataFailure("key-twice", dotted(keys)))

/**
 * The data of a JSON text, with or without a byte order mark; a key that an object has twice is a failure.
 *
 * @example
 * ```ts
 * import { parseJson } from "@kepu/core"
 *
 * console.log(parseJson("{")._tag) // Failure
 * ```
 */
export const parseJson = (text: string): Result.Result<unknown, Failures> => {
  const json = text.replace(/^\uFEFF/u, "")
  const data = Result.try({
    try: (): unknown => JSON.parse(json),
    catch: (error): Failures => [dataFailure("not-json", "", placeOf(json, String(error)))]
  })
  return Result.flatMap(data, (parsed) => {
    const [first, ...others] = keysTwice(json)
    return first === undefined ? Result.succeed(parsed) : Result.fail<Failures>([first, ...others])
  })
}
