import type { UnitId, Unread } from "@kepu/core/portfolio"
import type { CellIssue } from "../issues.ts"
import type { PassedOver } from "../table/PassedOver.ts"

/** A unit for which a file was handed in, and the row that says so. */
export interface Reporter {
  readonly unit: UnitId
  readonly row: number
}

/** What the rows of a table tell beside their activities. */
export interface Asides {
  /** The units named as reporting ones (填报单位). */
  readonly reporters: Array<Reporter>
  /** The units of rows that say there is nothing to report. */
  readonly silent: Array<Reporter>
  /** The reporting unit that was named above, outside the table. */
  readonly reporter?: UnitId | undefined
  /** Rows of which no activity could be made. */
  readonly unread: Array<Unread>
  readonly issues: Array<CellIssue>
  /** Rows that tell of none. */
  readonly passedOver: Array<PassedOver>
  /** The heading of a section below which the next rows stand. */
  section?: PassedOver | undefined
}
