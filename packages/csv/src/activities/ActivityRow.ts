import type { Activity, Source, UnitId } from "@kepu/core"
import type { Row, TableHead } from "../table/Table.ts"

type Given = "id" | "name" | "host" | "annexes" | "source"

/** What a row may say of an activity, but for what every row must say. */
export type ActivityFacts = { -readonly [K in keyof Omit<Activity, Given>]: Activity[K] }

/** A row that tells of an activity, its cells read and its host known. */
export interface ActivityRow {
  readonly file: string
  readonly row: number
  /** 序号, or the row where it is blank. */
  readonly number: string
  readonly name: string
  readonly host: UnitId
  /** The other hosts that the row names; not all of them if it leaves open who else. */
  readonly coHosts: ReadonlyArray<UnitId>
  readonly facts: ActivityFacts
  /** The row as the activity cites it. */
  readonly source: Source
  /** Heading of the column of each fact. */
  readonly columns: Readonly<Record<string, string>>
  readonly table: TableHead
  readonly cells: Row
}
