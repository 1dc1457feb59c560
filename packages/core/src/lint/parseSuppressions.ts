import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type DataProblem, parseJson, problemsIn, strict } from "../notice/readData.ts"
import { Suppression } from "./Suppression.ts"

const decode = Schema.decodeUnknownResult(Schema.Array(Suppression), strict)

/** Reads suppressions from the text of a JSON file, which is a list of them. */
export const parseSuppressions = (
  text: string
): Result.Result<ReadonlyArray<Suppression>, ReadonlyArray<DataProblem>> =>
  Result.flatMap(parseJson(text), (data) => Result.mapError(decode(data), ({ issue }) => problemsIn(issue)))
