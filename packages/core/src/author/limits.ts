import type { Deadline } from "../time/Deadline.ts"
import type { RelativeDeadline } from "../time/RelativeDeadline.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"

type Written = typeof Deadline.Encoded
type Limit = typeof TimeLimit.Encoded
type More = Pick<Written, "time" | "medium" | "written">

/**
 * Deadlines of one zone and one reading of 「X日前」, which are said once: `by` for a document, `until` as the limit of
 * another rule.
 */
export const datesOf = (shared: Pick<Written, "zone" | "boundary">) => {
  const by = (date: string, more?: More): Written => ({ date, ...shared, ...more })
  return { by, until: (date: string, more?: More): Limit => ({ _tag: "Until", deadline: by(date, more) }) }
}
/** So many days before an activity begins; the last of them is in time to its 24:00. */
export const daysBefore = (days: number): typeof RelativeDeadline.Encoded => ({
  _tag: "Relative",
  days,
  to: "before-start"
})
/** So many days after an activity ends. */
export const daysAfter = (days: number): typeof RelativeDeadline.Encoded => ({
  _tag: "Relative",
  days,
  to: "after-end"
})
/** To the end of the last day of a window. */
export const windowEnd = (window: string): Limit => ({ _tag: "WindowEnd", window })
/** The notice gives no time: never overdue. */
export const noLimit: Limit = { _tag: "NoLimit" }
/** Until a later notice sets the time (另行通知). */
export const open: Extract<Limit, { _tag: "Open" }> = { _tag: "Open" }
