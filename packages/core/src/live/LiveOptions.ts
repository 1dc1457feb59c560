import type { Moment } from "../condition/momentOf.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Weights } from "../rank/Weights.ts"
import type { ChoosingOptions } from "./Choices.ts"

/** The lists of a portfolio that come and go as a whole. */
export type LiveRegisters = Omit<Portfolio, "units" | "activities">

/** As of when a live assessment judges, and what it keeps up to date beside the findings. */
export interface LiveOptions {
  readonly asOf: Moment
  /** How units are ranked; without weights none is. */
  readonly weights?: Weights
  /** Indicators that are kept beside those of the weights. */
  readonly indicators?: ReadonlyArray<string>
  /** How activities to recommend are chosen; without it none is. */
  readonly choosing?: ChoosingOptions
  /** Units and activities stand by the code points of their ids, as stores have them, and not as they came. */
  readonly isById?: boolean
}
