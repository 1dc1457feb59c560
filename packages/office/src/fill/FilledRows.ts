import type { OfficeRefusal } from "../OfficeResult.ts"

/** What goes into one row of a form. */
export interface FilledRow {
  /** As the table numbers its rows, from 1. */
  readonly row: number
  /** By column from 0; what a cell holds already is written over in a workbook. */
  readonly values: ReadonlyMap<number, string | number>
}

/** Rows that go into a table of a form, and the one whose looks further rows take. */
export interface FilledRows {
  readonly table: string
  readonly rows: ReadonlyArray<FilledRow>
  /** A row of the form that is blank. Rows behind its last one are made after it. */
  readonly model: number
}

/** The form with the rows in it, or why it is refused. */
export type FillResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly refusal: OfficeRefusal }
