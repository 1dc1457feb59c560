import { cellName, columnName } from "./addresses.ts"
import { type IssueCode, type Noted, noted } from "./issues.ts"
import type { Cell, Table } from "./Table.ts"

const phoneWords = /电话|手机|联系方式|传真|联系|phone|mobile|tel/iu
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
  for (let at = 0; at < numbers.length;) {
    const first = numbers[at] ?? 0
    let last = first
    while (numbers[at + 1] === last + 1) {
      at++
      last++
    }
    at++
    said.push(first === last ? name(first) : `${name(first)}–${name(last)}`)
  }
  const shown = said.slice(0, 20).join("、")
  return said.length > 20 ? `${shown}……` : shown
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

const hiddenIssues = ({ hiddenColumns, name, rows }: Table): ReadonlyArray<Noted> => {
  const hiddenRows = rows.flatMap(({ hidden, number }) => (hidden ? [number] : []))
  const columns = hiddenColumns.filter((column) => rows.some(({ cells }) => cells[column] !== undefined))
  return [
    ...(hiddenRows.length > 0 ? [noted("rows-hidden", { table: name }, { rows: ranges(hiddenRows, String) })] : []),
    ...(columns.length > 0 ? [noted("columns-hidden", { table: name }, { columns: ranges(columns, columnName) })] : [])
  ]
}

/** What a person should know of a table that was read. Of a hidden one that it is hidden, and nothing of its cells. */
export const tableIssues = (table: Table): ReadonlyArray<Noted> => {
  const { hidden, name, rows } = table
  if (hidden) return rows.length > 0 ? [noted("table-hidden", { table: name })] : []
  const issues: Array<Noted> = [...hiddenIssues(table)]
  const headings: Array<Heading | undefined> = []
  let left = 0
  for (const { cells, number } of rows) {
    for (const [column, cell] of cells.entries()) {
      if (cell === undefined) continue
      const code = issueOf(cell, headings[column])
      if (cell.kind === "text") headings[column] = headingOf(cell.text, headings[column])
      if (code === undefined) continue
      if (issues.length < mostIssues)
        issues.push(noted(code, { table: name, cell: cellName(column, number) }, { text: cell.text }))
      else left++
    }
  }
  return left === 0 ? issues : [...issues, noted("issues-left-out", { table: name }, { count: left })]
}
