import type { Status } from "../assessment/Status.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Instant } from "../time/Instant.ts"
import type { Found } from "./Found.ts"
import { findingsIn, holdingsOf, sourceOf } from "./findings.ts"
import { judge } from "./judge.ts"

/**
 * The findings of just those statuses, for those who need not have all: those of `assess`, as small records. A record
 * has the keys of a finding, but makes all but its status when they are read; `toJSON` makes it plain data.
 */
export const select = (
  notice: Notice,
  portfolio: Portfolio,
  { asOf, statuses }: { readonly asOf: Instant; readonly statuses: ReadonlyArray<Status> }
): ReadonlyArray<Found> => {
  const judged = judge(notice, portfolio, asOf)
  return findingsIn(judged, sourceOf(holdingsOf(judged)), statuses)
}
