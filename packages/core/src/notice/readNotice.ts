import * as Result from "effect/Result"
import type { Failures } from "../failure/Failure.ts"
import { parseJson, reader, withoutSchema } from "../failure/reading.ts"
import { Fields, Notice } from "./Notice.ts"
import { ofForm } from "./ofForm.ts"
import { illFormed } from "./illFormed.ts"

const read = reader(Notice, ofForm)
const readFields = reader(Fields, ofForm)

/** Reads a notice from JSON-shaped data; tells of every place at which something is wrong. */
export const readNotice = (data: unknown): Result.Result<Notice, Failures> => {
  const own = withoutSchema(data)
  return Result.mapError(read(own), (failures) => {
    const fields = readFields(own)
    if (Result.isFailure(fields)) return failures
    const [first, ...others] = illFormed(fields.success)
    return first === undefined ? failures : [first, ...others]
  })
}

/** Reads a notice from the text of a JSON file. */
export const parseNotice = (text: string): Result.Result<Notice, Failures> =>
  Result.flatMap(parseJson(text), readNotice)
