import type { PlainDate } from "@kepu/core"

/** The first and the last day of a range, both included; `within` means some of its days, not all. */
export interface DayRange {
  readonly first: PlainDate
  readonly last: PlainDate
  readonly within: boolean
}
