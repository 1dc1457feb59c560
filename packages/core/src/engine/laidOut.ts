import { besideActivities, withKnownTerms } from "../requirement/knownTerms.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"

/** A portfolio as it is judged, and as findings are told from it. */
export interface LaidOut {
  /** With the activities as they were given: their terms are looked at as their columns are read. */
  readonly judged: Portfolio
  /** As `withKnownTerms` makes it, the activities when they are first read: to go through them once more takes time. */
  readonly told: Portfolio
}

/** Lays a portfolio out for judging, and for telling what was found. */
export const laidOut = (notice: Notice, given: Portfolio): LaidOut => {
  const judged = withKnownTerms(notice, given, besideActivities)
  let known: Portfolio["activities"] | undefined
  return {
    judged,
    told: {
      ...judged,
      get activities() {
        return (known ??= withKnownTerms(notice, judged).activities)
      }
    }
  }
}
