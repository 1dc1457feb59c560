import type { InputIssue } from "@kepu/core"
import type { CsvFile } from "../files.ts"
import { openText } from "./openText.ts"
import type { Row, Table, TableHead } from "./Table.ts"
import { type Form, tableReader } from "./tableReader.ts"

export interface TableReading<F extends string> {
  /** Absent if nothing of the file could be read. */
  readonly table?: Table<F>
  readonly issues: ReadonlyArray<InputIssue>
}

/** Reads a whole file as a table of the given form. */
export const readTable = <F extends string>(file: CsvFile, form: Form<F>): TableReading<F> => {
  const opened = openText(file)
  if (!opened.ok) return { issues: [opened.issue] }
  const issues: Array<InputIssue> = []
  const rows: Array<Row> = []
  const heads: Array<TableHead<F>> = []
  tableReader(file.name, form, {
    head: (head) => heads.push(head),
    row: (row) => rows.push(row),
    issue: (issue) => issues.push(issue)
  }).feed(opened.text, true)
  const [head] = heads
  return head === undefined ? { issues } : { table: { ...head, rows }, issues }
}
