import type { RowsFile } from "../files.ts"
import type { OpenTable } from "./openTable.ts"
import type { TableEvents } from "./TableEvents.ts"
import type { Form } from "./tableReader.ts"

/** A text that is read as a table. What opens it stands apart, so that a page which has rows of cells needs none of it. */
export interface TextTable {
  readonly name: string
  readonly rowsBefore?: number
  /** Tells what it holds as a table of the given form. */
  readonly tell: <F extends string>(form: Form<F>, events: TableEvents<F>) => void
  /** The table while it is not known what it is; `undefined` if it is no text. */
  readonly open: () => OpenTable | undefined
}

/** A table as it is read: rows, or a text. */
export type TableSource = RowsFile | TextTable
