import * as Result from "effect/Result"
import type { Failures } from "../failure/Failure.ts"
import { parseJson, reader } from "../failure/reading.ts"
import { Fields, Notice } from "./Notice.ts"
import { undeclared } from "./undeclared.ts"

const read = reader(Notice)
const readFields = reader(Fields)

/** Reads a notice from JSON-shaped data; tells of every place at which something is wrong. */
export const readNotice = (data: unknown): Result.Result<Notice, Failures> =>
  Result.mapError(read(data), (failures) => {
    const fields = readFields(data)
    const failure = Result.isSuccess(fields) ? undeclared(fields.success) : undefined
    return failure === undefined ? failures : [failure]
  })

/** Reads a notice from the text of a JSON file. */
export const parseNotice = (text: string): Result.Result<Notice, Failures> =>
  Result.flatMap(parseJson(text), readNotice)
