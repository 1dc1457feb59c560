import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Failures, OwnSaying } from "./Failure.ts"
import { failuresIn } from "./schemaFailures.ts"
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

/** The data of a JSON file's text, with or without a byte order mark. */
export const parseJson = (text: string): Result.Result<unknown, Failures> => {
  const json = text.replace(/^\uFEFF/u, "")
  return Result.try({
    try: (): unknown => JSON.parse(json),
    catch: (error): Failures => [dataFailure("not-json", "", placeOf(json, String(error)))]
  })
}
