import type { Activity } from "@kepu/core"
import type { UnitId } from "@kepu/core/portfolio"
import type { Place } from "../issues.ts"
import { headingOf, type Row, type TableHead } from "../table/Table.ts"

/** An activity as its row makes it, fact by fact. */
export type ActivityDraft = { -readonly [K in keyof Activity]: Activity[K] }

/** A row that tells of an activity, its cells read and its host known. */
export interface ActivityRow {
  /** Its id may be that of others. */
  readonly activity: Activity
  /** The hosts that the row names besides the first; not all of them if it leaves open who else. */
  readonly coHosts: ReadonlyArray<UnitId>
  readonly table: TableHead
  readonly cells: Row
  /** Of the platform: that it was cancelled or put off. */
  readonly isCancelled?: true
}

/** Where the cell of a fact stands. */
export const placeOf = ({ cells, table }: ActivityRow, fact: string): Place => ({
  file: table.file,
  row: cells.number,
  column: headingOf(table, fact)
})
