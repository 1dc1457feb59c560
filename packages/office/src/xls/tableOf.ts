import type { CellObject, WorkSheet } from "@e965/xlsx"
import { cellName, mostColumns } from "../addresses.ts"
import { booleanCell, errorCell, isCellPicture, numberCell, textCell } from "../cells.ts"
import { builtinFormats } from "../format/builtin.ts"
import { type IssueCode, officeIssue } from "../issues.ts"
import { type Budget, shapeCost } from "../Limits.ts"
import type { OfficeIssue } from "../OfficeResult.ts"
import type { Reading } from "../Reading.ts"
import type { Cell, Merge, Row, Table } from "../Table.ts"

const errors: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A"
}

/** A cell as the library has it, with the style that it keeps without saying so. */
type Given = CellObject & { readonly XF?: { readonly numFmtId?: number } }

/** How the cells of a workbook are to be taken. */
export interface Manner {
  readonly is1904: boolean
  readonly decode: (text: string) => string
}

const formatOf = ({ XF, z }: Given, decode: Manner["decode"]): string | undefined => {
  const code = typeof z === "string" ? decode(z) : undefined
  const builtin = builtinFormats[XF?.numFmtId ?? 0]
  // The library does not know the Chinese formats, nor how Chinese programs show the others.
  const format = code === undefined || XF === undefined || (XF.numFmtId ?? 0) < 164 ? (builtin ?? code) : code
  return format === undefined || /^general$/iu.test(format) ? undefined : format
}

const cellOf = (given: Given, { decode, is1904 }: Manner): Cell | IssueCode | undefined => {
  const { f, t, v } = given
  const formula = f !== undefined
  const format = formatOf(given, decode)
  switch (t) {
    case "s": {
      const text = decode(String(v ?? ""))
        .replaceAll(/\r\n?/gu, "\n")
        .replaceAll("\0", "")
      if (isCellPicture(text)) return "cell-picture"
      return text === "" ? undefined : textCell(text, format, formula)
    }
    case "n":
      return typeof v === "number" && Number.isFinite(v) ? numberCell(v, format, is1904, formula) : undefined
    case "b":
      return booleanCell(v === true, formula)
    case "e":
      return errorCell(errors[Number(v)] ?? "#VALUE!", formula)
    default:
      return undefined
  }
}

/** A sheet as the library has read it, as a table and its issues. */
export const tableOf = (
  sheet: WorkSheet,
  { hidden, name }: Pick<Table, "hidden" | "name">,
  manner: Manner,
  budget: Budget
): Reading => {
  const data = (sheet["!data"] ?? []) as ReadonlyArray<ReadonlyArray<Given | undefined> | undefined>
  const rows: Array<Row> = []
  const issues: Array<OfficeIssue> = []
  const table = manner.decode(name)
  // Rows and cells that are not there are left out by forEach, however many they are.
  data.forEach((given, at) => {
    const cells: Array<Cell | undefined> = []
    given?.forEach((one, column) => {
      const cell = one === undefined || column >= mostColumns ? undefined : cellOf(one, manner)
      if (cell === undefined) return
      if (typeof cell === "string") {
        issues.push(officeIssue(cell, { table, cell: cellName(column, at + 1) }))
        return
      }
      budget.cells(column + 1 - cells.length)
      while (cells.length < column) cells.push(undefined)
      cells[column] = cell
    })
    if (cells.length === 0) return
    budget.cells(shapeCost)
    rows.push({ number: at + 1, hidden: sheet["!rows"]?.[at]?.hidden === true, cells })
  })
  const hiddenColumns: Array<number> = []
  sheet["!cols"]?.forEach((column, at) => {
    if (column.hidden === true && at < mostColumns) hiddenColumns.push(at)
  })
  const merges = (sheet["!merges"] ?? [])
    .map(({ e, s }): Merge => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }))
    .filter(({ bottom, left, right, top }) => top >= 0 && left >= 0 && bottom >= top && right >= left)
  budget.cells(merges.length * shapeCost)
  return { tables: [{ name: table, hidden, hiddenColumns, rows, merges }], issues }
}
