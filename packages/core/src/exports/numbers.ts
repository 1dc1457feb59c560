/** What a notice asks of activities, as data for whoever counts them elsewhere, and the part that these numbers come to. */
export {
  type AskedOfRows,
  type AskedRule,
  type AskedStep,
  type RowCounting,
  counting,
  type RowCount,
  type Whose
} from "../engine/counting.ts"
export type { RowNumber } from "../engine/Plan.ts"
