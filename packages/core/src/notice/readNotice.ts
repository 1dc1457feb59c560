import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Fields, Notice } from "./Notice.ts"
import { problemInRubric } from "./problemInRubric.ts"
import { type DataProblem, parseJson, problemsIn, strict } from "./readData.ts"
import { undeclared } from "./undeclared.ts"

const decode = Schema.decodeUnknownResult(Notice, strict)
const decodeFields = Schema.decodeUnknownResult(Fields, strict)

/** Reads a notice from JSON-shaped data; tells of every place at which something is wrong. */
export const readNotice = (data: unknown): Result.Result<Notice, ReadonlyArray<DataProblem>> =>
  Result.mapError(decode(data), ({ issue }) => {
    const fields = decodeFields(data)
    if (Result.isFailure(fields)) return problemsIn(issue)
    const text = undeclared(fields.success)
    const problem = text === undefined ? problemInRubric(fields.success) : { path: "", text }
    return problem === undefined ? problemsIn(issue) : [problem]
  })

/** Reads a notice from the text of a JSON file. */
export const parseNotice = (text: string): Result.Result<Notice, ReadonlyArray<DataProblem>> =>
  Result.flatMap(parseJson(text), readNotice)
