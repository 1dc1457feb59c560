import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type DataProblem, parseJson, problemsIn, strict } from "../notice/readData.ts"
import { Receipt } from "./Receipt.ts"

const decode = Schema.decodeUnknownResult(Receipt, strict)

/** Reads a receipt from the text of a JSON file. */
export const parseReceipt = (text: string): Result.Result<Receipt, ReadonlyArray<DataProblem>> =>
  Result.flatMap(parseJson(text), (data) => Result.mapError(decode(data), ({ issue }) => problemsIn(issue)))
