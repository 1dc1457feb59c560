import type { Measurement } from "./Measurement.ts"
import type { Plot } from "./plot.ts"

/** What one subject of the bench has found, for the terminal and for the page on performance. */
export interface Result {
  readonly measurements: ReadonlyArray<Measurement>
  /** What stands in the page, as Markdown. */
  readonly text: string
  readonly plots?: ReadonlyArray<Plot>
}

/** One subject of the bench; `quick` has fewer rows and runs. */
export type Suite = (quick: boolean) => Promise<Result>
