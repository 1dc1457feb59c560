import type { Notice } from "../notice/Notice.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Instant } from "../time/Instant.ts"
import { type Case, caseUnder } from "./Case.ts"
import { wide } from "./wideOf.ts"

/** A portfolio to be judged under a notice as of a moment, whatever its rules ask. */
export const caseOf = (notice: Notice, portfolio: Portfolio, asOf: Instant): Case => ({
  ...caseUnder(notice, portfolio, asOf),
  ...wide
})
