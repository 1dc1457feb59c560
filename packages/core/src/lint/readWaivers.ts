import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type DataProblem, parseJson, problemsIn, strict } from "../notice/readData.ts"
import { Waiver } from "./Waiver.ts"

const decode = Schema.decodeUnknownResult(Schema.Array(Waiver), strict)

/** Reads waivers from the text of a JSON file, which is a list of them. */
export const parseWaivers = (text: string): Result.Result<ReadonlyArray<Waiver>, ReadonlyArray<DataProblem>> =>
  Result.flatMap(parseJson(text), (data) => Result.mapError(decode(data), ({ issue }) => problemsIn(issue)))
