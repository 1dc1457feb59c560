import type { Instant } from "@kepu/core"
import { type UnitQuestions, questionsByUnit } from "@kepu/core/next"
import type { KeptLedger } from "../live/KeptLedger.ts"

/** Whom to ask for which missing facts: a page of all, or what one unit is asked. */
export interface UnitQuestionsAsked {
  readonly _tag: "UnitQuestions"
  readonly asOf: Instant
  /** The unit of which alone it is asked. All of the ledger is judged for it all the same. */
  readonly of: string | undefined
  readonly after: number | undefined
  readonly limit: number | undefined
}

/** Units of a page, where nobody says how many. */
const usual = 100

/** A page of them, how many there are in all, and how many are ahead of the next page. */
export const unitQuestionsOf = (
  { after = 0, asOf, limit = usual, of }: UnitQuestionsAsked,
  { notice, portfolio }: KeptLedger
): { readonly units: ReadonlyArray<UnitQuestions>; readonly total: number; readonly next?: number } => {
  const all = questionsByUnit(notice, portfolio, { asOf, unit: of })
  const end = after + limit
  return { units: all.slice(after, end), total: all.length, ...(end < all.length ? { next: end } : {}) }
}
