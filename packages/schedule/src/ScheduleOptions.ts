import type { PlainDate } from "@kepu/core"

/** What is known besides the text. Every value that the parser takes from here is listed in `assumed`. */
export interface ScheduleOptions {
  /** The year of dates that state none. Without it, the year of `window` if that lies in one year. */
  readonly year?: number
  /** The month, 1 to 12, of days that state none: in a table, the month of the row above. */
  readonly month?: number
  /** The first and the last day, both included, that 活动期间 means and from which 每周六 picks. */
  readonly window?: { readonly start: PlainDate; readonly end: PlainDate }
  /**
   * Other texts of the same column end in a zero behind a point (9.20). 9.2 is the 2nd if only that lies in `window`, or
   * with this if both or neither do; otherwise a spreadsheet may have made it of 9.20.
   */
  readonly keepsZeros?: boolean
}
