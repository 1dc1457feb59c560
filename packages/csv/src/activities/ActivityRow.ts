import type { Activity, Source, UnitId } from "@kepu/core"

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
  readonly facts: ActivityFacts
  /** The row as the activity cites it. */
  readonly source: Source
  /** Heading of the column of each fact. */
  readonly columns: Readonly<Record<string, string>>
  /** Everything that is on the row but its 序号, in a form that is equal for equal rows of any file. */
  readonly content: () => string
}
