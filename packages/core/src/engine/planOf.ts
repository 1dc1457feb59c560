import type { Notice } from "../notice/Notice.ts"
import { requirementOf } from "../requirement/lower.ts"
import type { Measured } from "../requirement/measurement.ts"
import { type Plan, planFor } from "./Plan.ts"

/** The plan of a notice with those of its indicators. */
export const planOf = (notice: Notice, indicators: ReadonlyArray<Measured> = []): Plan =>
  planFor(notice, requirementOf, indicators)
