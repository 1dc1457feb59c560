import type { Noted } from "./issues.ts"
import type { Table } from "./Table.ts"

/** What was read of a file. */
export interface Reading {
  readonly tables: ReadonlyArray<Table>
  readonly issues: ReadonlyArray<Noted>
  readonly text?: string
}
