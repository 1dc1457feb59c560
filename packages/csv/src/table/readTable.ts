import type { CellIssue } from "../issues.ts"
import type { PassedOver } from "./PassedOver.ts"
import type { Row, Table, TableHead } from "./Table.ts"
import type { TableEvents } from "./TableEvents.ts"
import type { TableSource } from "./source.ts"
import { type Form, readRows } from "./tableReader.ts"

export interface TableReading<F extends string> {
  /** Absent if nothing of the file could be read. */
  readonly table?: Table<F>
  readonly issues: ReadonlyArray<CellIssue>
  readonly passedOver: ReadonlyArray<PassedOver>
}

/** Tells what a whole file of the given form holds. */
export const tellTable = <F extends string>(file: TableSource, form: Form<F>, events: TableEvents<F>): void =>
  "rows" in file ? readRows(file, form, events) : file.tell(form, events)

/** Reads a whole file as a table of the given form. */
export const readTable = <F extends string>(file: TableSource, form: Form<F>): TableReading<F> => {
  const issues: Array<CellIssue> = []
  const passedOver: Array<PassedOver> = []
  const rows: Array<Row> = []
  const heads: Array<TableHead<F>> = []
  tellTable(file, form, {
    head: (head) => heads.push(head),
    row: (row) => rows.push(row),
    issue: (issue) => issues.push(issue),
    passed: (passed) => passedOver.push(passed)
  })
  const [head] = heads
  return head === undefined ? { issues, passedOver } : { table: { ...head, rows }, issues, passedOver }
}
