import type { RowsFile } from "../files.ts"
import type { Header } from "./findHeader.ts"
import type { Headings } from "./headings.ts"
import type { Cells } from "./Shape.ts"
import type { TableEvents } from "./TableEvents.ts"
import type { Form } from "./tableReader.ts"

/** A table of which it is not yet known what it is. */
export interface OpenTable {
  readonly headerBy: (headings: Headings) => Header | undefined
  /** All records, cut as the headings are. */
  readonly records: (header: Header) => ReadonlyArray<Cells>
}

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
