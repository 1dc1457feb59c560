import type { IndicatorRow, Indicators } from "./Indicators.ts"
import { type Quantity, unknownQuantity } from "./Quantity.ts"

/**
 * What subjects are ranked by, in columns: a subject goes by its place, and nothing is made for it until it is asked
 * for. Of hundreds of thousands of subjects, the records would cost more than ranking them.
 */
export interface Figures extends Pick<Indicators, "notice" | "asOf"> {
  readonly size: number
  readonly subjectAt: (place: number) => Pick<IndicatorRow, "subject" | "unit">
  /** The id and the name of a subject, by which level ones are put in order. */
  readonly namedAt: (place: number) => { readonly id: string; readonly name: string }
  /** What an indicator amounts to for each subject; `undefined` if it was not measured. */
  readonly of: (indicator: string) => ((place: number) => Quantity) | undefined
}

/** The columns of indicators that stand row by row. */
export const figuresIn = ({ asOf, notice, rows }: Pick<Indicators, "notice" | "asOf" | "rows">): Figures => ({
  notice,
  asOf,
  size: rows.length,
  subjectAt: (place) => rows[place]!,
  namedAt: (place) => rows[place]!.subject,
  of: (indicator) => (place) => rows[place]!.values[indicator] ?? unknownQuantity
})
