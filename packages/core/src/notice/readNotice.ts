import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Fields, Notice } from "./Notice.ts"
import { type DataProblem, parseJson, problemsIn, strict } from "./readData.ts"
import { undeclared } from "./undeclared.ts"

const decode = Schema.decodeUnknownResult(Notice, strict)
const decodeFields = Schema.decodeUnknownResult(Fields, strict)

/** A file may say by which JSON Schema it is written; that is nothing of the notice. */
const withoutSchema = (data: unknown): unknown =>
  Predicate.isObject(data) ? Object.fromEntries(Object.entries(data).filter(([key]) => key !== "$schema")) : data

/** Reads a notice from JSON-shaped data; tells of every place at which something is wrong. */
export const readNotice = (data: unknown): Result.Result<Notice, ReadonlyArray<DataProblem>> => {
  const own = withoutSchema(data)
  return Result.mapError(decode(own), ({ issue }) => {
    const fields = decodeFields(own)
    const text = Result.isSuccess(fields) ? undeclared(fields.success) : undefined
    return text === undefined ? problemsIn(issue) : [{ path: "", text }]
  })
}

/** Reads a notice from the text of a JSON file. */
export const parseNotice = (text: string): Result.Result<Notice, ReadonlyArray<DataProblem>> =>
  Result.flatMap(parseJson(text), readNotice)
