import type { InputIssue } from "@kepu/core"
import type { TableFile } from "../files.ts"
import { openText } from "./openText.ts"
import type { PassedOver } from "./PassedOver.ts"
import type { Row, Table, TableHead } from "./Table.ts"
import type { TableEvents } from "./TableEvents.ts"
import { type Form, readRows, tableReader } from "./tableReader.ts"

export interface TableReading<F extends string> {
  /** Absent if nothing of the file could be read. */
  readonly table?: Table<F>
  readonly issues: ReadonlyArray<InputIssue>
  readonly passedOver: ReadonlyArray<PassedOver>
}

/** Tells what a whole file of the given form holds. */
export const tellTable = <F extends string>(file: TableFile, form: Form<F>, events: TableEvents<F>): void => {
  if ("rows" in file) return readRows(file, form, events)
  const opened = openText(file)
  if (opened.ok) tableReader(file.name, form, events, file.rowsBefore).feed(opened.text, true)
  else events.issue(opened.issue)
}

/** Reads a whole file as a table of the given form. */
export const readTable = <F extends string>(file: TableFile, form: Form<F>): TableReading<F> => {
  const issues: Array<InputIssue> = []
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
