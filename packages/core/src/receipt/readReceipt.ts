import * as Result from "effect/Result"
import type { Failures } from "../failure/Failure.ts"
import { parseJson, reader } from "../failure/reading.ts"
import { Receipt } from "./Receipt.ts"

/** Reads a receipt from data. */
export const readReceipt: (data: unknown) => Result.Result<Receipt, Failures> = reader(Receipt)

/** Reads a receipt from the text of a JSON file. */
export const parseReceipt = (text: string): Result.Result<Receipt, Failures> =>
  Result.flatMap(parseJson(text), readReceipt)
