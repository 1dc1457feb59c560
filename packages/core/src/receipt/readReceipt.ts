import * as Result from "effect/Result"
import type { Failures } from "../failure/Failure.ts"
import { parseJson, reader } from "../failure/reading.ts"
import { Receipt } from "./Receipt.ts"

/**
 * Reads a receipt from data.
 *
 * @example
 * ```ts
 * import { readReceipt } from "@kepu/core/receipt"
 *
 * console.log(readReceipt({ format: "kepu.receipt/1" })._tag) // Failure
 * ```
 */
export const readReceipt: (data: unknown) => Result.Result<Receipt, Failures> = reader(Receipt)

/**
 * Reads a receipt from the text of a JSON file.
 *
 * @example
 * ```ts
 * import { assess, portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { parseReceipt, receiptOf } from "@kepu/core/receipt"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const receipt = receiptOf(notice, portfolio, assess(notice, portfolio, { asOf: "2023-10-01" }))
 * console.log(parseReceipt(JSON.stringify(receipt))._tag) // Success
 * ```
 */
export const parseReceipt = (text: string): Result.Result<Receipt, Failures> =>
  Result.flatMap(parseJson(text), readReceipt)
