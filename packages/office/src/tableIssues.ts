import { cellName, columnName } from "./addresses.ts"
import { type IssueCode, type Noted, noted } from "./issues.ts"
import type { Cell, Row, Table } from "./Table.ts"

const phoneWords = /电话|手机|传真|联系|phone|mobile|tel/iu
/** A mobile number, and a number of a company that is dialled without an area code. */
const wholePhone = /^(?:1[3-9]\d{9}|[48]00\d{7})$/u
/** An area code without its 0, and what follows it: Beijing and the ten of 2, else three digits. */
const zeroless = /^(?:10\d{8}|2\d{9}|[3-9]\d{2}[1-9]\d{6,7})$/u
const headingLike = /[^\d\s()（）+－—-]/u
/** A spreadsheet keeps so many digits of a number. */
const keptDigits = 15
/** No clerk reads more; the rest is told in one sentence. */
const mostIssues = 1000

/** Numbers in a row as a person lists them: 3、7—9. */
const ranges = (numbers: ReadonlyArray<number>, name: (number: number) => string): string => {
  const said: Array<string> = []
  for (let at = 0; at < numbers.length; at++) {
    const first = numbers[at]!
    while (numbers[at + 1] === numbers[at]! + 1) at++
    const last = numbers[at]!
    said.push(first === last ? name(first) : `${name(first)}–${name(last)}`)
  }
  return said.slice(0, 20).join("、") + (said.length > 20 ? "……" : "")
}

/** What the column says of itself above a cell: that it holds telephone numbers, something else, or nothing. */
type Heading = "phone" | "other"

const headingOf = (text: string, before: Heading | undefined): Heading | undefined => {
  if (before === "phone" || phoneWords.test(text)) return "phone"
  return headingLike.test(text) ? "other" : before
}

const issueOf = (cell: Cell, heading: Heading | undefined): IssueCode | undefined => {
  if (cell.kind === "error") return "cell-error"
  if (cell.kind === "date")
    return cell.date !== undefined && cell.date.day === undefined ? "date-without-day" : undefined
  // Only digits that are shown as they are: what a format puts in front is there.
  if (cell.kind !== "number" || cell.text !== String(cell.number) || !/^\d{9,}$/u.test(cell.text)) return undefined
  if (cell.text.length > keptDigits) return "digits-lost"
  if (cell.text.length > 11 || wholePhone.test(cell.text) || heading === "other") return undefined
  return heading === "phone" || zeroless.test(cell.text) ? "zero-lost" : undefined
}

/** Looks at the rows of a table as they come. */
export interface Watch {
  readonly row: (row: Row) => void
  /** What a person should know of the table, once all rows have come. */
  readonly issues: (hiddenColumns: ReadonlyArray<number>) => ReadonlyArray<Noted>
}

/** Of a hidden table it is told that it is hidden, and nothing of its cells. */
export const watchTable = ({ hidden, name }: Pick<Table, "hidden" | "name">): Watch => {
  const issues: Array<Noted> = []
  const headings: Array<Heading | undefined> = []
  const filled: Array<boolean> = []
  const hiddenRows: Array<number> = []
  let isEmpty = true
  let left = 0

  const look = (cell: Cell, column: number, row: number): void => {
    filled[column] = true
    const code = issueOf(cell, headings[column])
    if (cell.kind === "text") headings[column] = headingOf(cell.text, headings[column])
    if (code === undefined) return
    if (issues.length < mostIssues)
      issues.push(noted(code, { table: name, cell: cellName(column, row) }, { text: cell.text }))
    else left++
  }

  return {
    row: ({ cells, hidden: isRowHidden, number }) => {
      isEmpty = false
      if (hidden) return
      if (isRowHidden) hiddenRows.push(number)
      for (let column = 0; column < cells.length; column++) {
        const cell = cells[column]
        if (cell !== undefined) look(cell, column, number)
      }
    },
    issues: (hiddenColumns) => {
      if (hidden) return isEmpty ? [] : [noted("table-hidden", { table: name })]
      const columns = hiddenColumns.filter((column) => filled[column])
      if (columns.length > 0)
        issues.unshift(noted("columns-hidden", { table: name }, { columns: ranges(columns, columnName) }))
      if (hiddenRows.length > 0)
        issues.unshift(noted("rows-hidden", { table: name }, { rows: ranges(hiddenRows, String) }))
      if (left > 0) issues.push(noted("issues-left-out", { table: name }, { count: left }))
      return issues
    }
  }
}

/** What a person should know of a table that was read. */
export const tableIssues = (table: Table): ReadonlyArray<Noted> => {
  const watch = watchTable(table)
  for (const row of table.rows) watch.row(row)
  return watch.issues(table.hiddenColumns)
}
