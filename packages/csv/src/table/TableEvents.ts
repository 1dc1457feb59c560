import type { CellIssue } from "../issues.ts"
import type { TableKind } from "./kinds.ts"
import type { OtherTable } from "./otherTables.ts"
import type { PassedOver } from "./PassedOver.ts"
import type { Row, TableHead } from "./Table.ts"

/** What is told of a table, in the order of the file. */
export interface TableEvents<F extends string> {
  readonly head: (head: TableHead<F>) => void
  readonly row: (row: Row) => void
  readonly issue: (issue: CellIssue) => void
  readonly passed: (passed: PassedOver) => void
  /** Takes tables of other kinds that stand below or beside; without, or of another kind, their rows are passed over. */
  readonly other?: { readonly kinds: ReadonlyArray<TableKind>; readonly take: (table: OtherTable) => void }
}
