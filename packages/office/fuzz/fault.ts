import type { OfficeResult, Table } from "../src/index.ts"

const faultOfTable = ({ hiddenColumns, merges, rows }: Table): string | undefined => {
  let last = 0
  for (const { cells, number } of rows) {
    if (!Number.isInteger(number) || number < last) return `row ${number} stands behind ${last}`
    if (cells.at(-1) === undefined) return `row ${number} ends with nothing`
    for (const cell of cells) {
      if (cell === undefined) continue
      if (typeof cell.text !== "string") return "a cell without text"
      if (cell.number !== undefined && !Number.isFinite(cell.number)) return "a cell with no number"
      if (cell.date !== undefined && !(cell.date.month >= 1 && cell.date.month <= 12)) return "a date without a month"
    }
    last = number
  }
  const isRange = merges.every(
    ({ bottom, left, right, top }) => top >= 0 && left >= 0 && bottom >= top && right >= left
  )
  if (!isRange) return "a merge of nothing"
  return hiddenColumns.every((column, at) => column > (hiddenColumns[at - 1] ?? -1))
    ? undefined
    : "columns out of order"
}

/** What is wrong with a result, whatever the file was. */
export const faultOf = (result: OfficeResult): string | undefined => {
  const texts = result.ok ? result.issues.map(({ text }) => text) : [result.refusal.text]
  for (const text of texts)
    if (/\{\w+\}|undefined|NaN/u.test(text.en.replaceAll(/“[^”]*”/gu, ""))) return `says ${text.en}`
  if (!result.ok) return undefined
  for (const table of result.tables) {
    const fault = faultOfTable(table)
    if (fault !== undefined) return fault
  }
  return undefined
}
