import type { OfficeRefusal } from "../OfficeResult.ts"

/** Another text for a cell; of one that is blank `before` is empty. */
export interface RewrittenCell {
  /** The name of its table: the sheet, or 表1, 表2 … */
  readonly table: string
  /** As the table numbers its rows, from 1; and its column from 0. */
  readonly row: number
  readonly column: number
  /** What it shows now. */
  readonly before: string
  readonly text: string
}

/** The file with the new texts, or why it is refused. */
export type RewriteResult<A extends RewrittenCell> =
  | {
      readonly ok: true
      readonly bytes: Uint8Array
      /** Cells that are as they were: counted by a formula, or not of one plain text. */
      readonly unwritten: ReadonlyArray<A>
    }
  | { readonly ok: false; readonly refusal: OfficeRefusal }
