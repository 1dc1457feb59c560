import { cellName, columnOf, mergeOf, mostColumns, mostRows } from "../addresses.ts"
import { booleanCell, errorCell, isCellPicture, numberCell, textCell } from "../cells.ts"
import { type IssueCode, officeIssue } from "../issues.ts"
import type { Budget } from "../Limits.ts"
import type { OfficeIssue } from "../OfficeResult.ts"
import { damaged, Refused } from "../Refused.ts"
import type { Cell, Merge, Row, Table } from "../Table.ts"
import type { XmlReader } from "../xml/XmlReader.ts"
import type { Formats } from "./readStyles.ts"
import { decodeText, readText } from "./readText.ts"
import { serialOf } from "./serialOf.ts"

/** What the cells of a workbook rest on. */
export interface Shared {
  readonly strings: ReadonlyArray<string>
  readonly formats: Formats
  readonly is1904: boolean
  readonly hasCellPictures: boolean
}

export interface SheetReading {
  readonly table: Table
  readonly issues: ReadonlyArray<OfficeIssue>
}

const isTrue = (value: string | undefined): boolean => value === "1" || value === "true"

/** Hidden in so many words, or by having no size. */
const isHidden = (reader: XmlReader, size: string): boolean =>
  isTrue(reader.attribute("hidden")) || Number(reader.attribute(size) ?? 1) === 0

/** Reads the cells of a sheet. Cells that are alike and have a shared text are one object. */
const cellReader = (reader: XmlReader, { formats, hasCellPictures, is1904, strings }: Shared) => {
  const known = new Map<string | undefined, Array<Cell | undefined>>()

  const sharedCell = (index: number, format: string | undefined, formula: boolean): Cell | undefined => {
    const text = strings[index]
    if (text === undefined) return damaged()
    if (text === "") return undefined
    if (formula) return textCell(text, format, formula)
    let cells = known.get(format)
    if (cells === undefined) known.set(format, (cells = []))
    return (cells[index] ??= textCell(text, format, formula))
  }

  const dated = (value: string, format: string | undefined, formula: boolean): Cell => {
    const serial = serialOf(value)
    if (serial === undefined) return textCell(value, format, formula)
    const cell = numberCell(serial, format, false, formula)
    const plain = Number.isInteger(serial) ? "yyyy/m/d" : "yyyy/m/d h:mm"
    return cell.kind === "date" ? cell : numberCell(serial, plain, false, formula)
  }

  /** The cell that has begun: what it holds, `undefined` if nothing, or what is to be said of it instead. */
  return (): Cell | IssueCode | undefined => {
    const style = reader.attribute("s")
    const format = style === undefined ? undefined : formats[Number(style)]
    const type = reader.attribute("t")
    const isPicture = hasCellPictures && reader.attribute("vm") !== undefined
    let formula = false
    let value: string | undefined
    let inline: string | undefined
    for (const name of reader.children()) {
      if (name === "v") value = reader.content()
      else if (name === "f") formula = true
      else if (name === "is") inline = readText(reader)
    }
    if (type === "inlineStr")
      return inline === undefined || inline === "" ? undefined : textCell(inline, format, formula)
    if (value === undefined) return formula ? "formula-uncalculated" : undefined
    if (value === "") return undefined
    switch (type) {
      case "s":
        return sharedCell(Number(value), format, formula)
      case "str": {
        const text = decodeText(value)
        return isCellPicture(text) ? "cell-picture" : textCell(text, format, formula)
      }
      case "b":
        return booleanCell(isTrue(value.trim()), formula)
      case "e":
        return isPicture && value === "#VALUE!" ? "cell-picture" : errorCell(value, formula)
      case "d":
        return dated(value, format, formula)
      default: {
        const number = Number(value)
        return Number.isFinite(number) ? numberCell(number, format, is1904, formula) : damaged()
      }
    }
  }
}

/** Reads a sheet; `reader` has not begun. What comes before a damage is kept, and the damage told. */
export const readSheet = (
  reader: XmlReader,
  { hidden, name }: Pick<Table, "hidden" | "name">,
  shared: Shared,
  budget: Budget
): SheetReading => {
  const issues: Array<OfficeIssue> = []
  const rows: Array<Row> = []
  const merges: Array<Merge> = []
  const hiddenColumns = new Set<number>()
  const readCell = cellReader(reader, shared)
  let areRowsHidden = false
  let last = 0

  const readRow = (): void => {
    const number = Number(reader.attribute("r") ?? last + 1)
    if (!Number.isInteger(number) || number < 1 || number > mostRows) damaged()
    last = number
    const isRowHidden = isHidden(reader, "ht") || (areRowsHidden && reader.attribute("hidden") === undefined)
    const cells: Array<Cell | undefined> = []
    let column = -1
    for (const element of reader.children()) {
      if (element !== "c") continue
      const reference = reader.attribute("r")
      column = reference === undefined ? column + 1 : columnOf(reference)
      if (column < 0 || column >= mostColumns) damaged()
      const cell = reader.isEmpty ? undefined : readCell()
      if (cell === undefined) continue
      if (typeof cell === "string") {
        issues.push(officeIssue(cell, { table: name, cell: cellName(column, number) }))
        continue
      }
      budget.cells(Math.max(1, column + 1 - cells.length))
      while (cells.length < column) cells.push(undefined)
      cells[column] = cell
    }
    if (cells.length > 0) rows.push({ number, hidden: isRowHidden, cells })
  }

  const readColumn = (): void => {
    if (!isHidden(reader, "width")) return
    const to = Math.min(Number(reader.attribute("max") ?? 0), mostColumns)
    for (let column = Number(reader.attribute("min") ?? 1); column <= to; column++) hiddenColumns.add(column - 1)
  }

  const read = (): void => {
    while (reader.next() !== "start");
    if (reader.name !== "worksheet") damaged()
    for (const part of reader.children()) {
      if (part === "sheetFormatPr") areRowsHidden = isTrue(reader.attribute("zeroHeight"))
      else if (part === "sheetData") {
        for (const element of reader.children()) if (element === "row") readRow()
      } else if (part === "cols") {
        for (const element of reader.children()) if (element === "col") readColumn()
      } else if (part === "mergeCells") {
        for (const element of reader.children()) {
          budget.cells(1)
          const merge = element === "mergeCell" ? mergeOf(reader.attribute("ref") ?? "") : undefined
          if (merge !== undefined) merges.push(merge)
        }
      }
    }
    while (reader.next() !== "done");
  }

  try {
    read()
  } catch (error) {
    if (error instanceof Refused && error.code !== "damaged") throw error
    issues.push(officeIssue("table-damaged", { table: name }))
  }
  const isSorted = rows.every(({ number }, at) => at === 0 || number > (rows[at - 1]?.number ?? 0))
  return {
    table: {
      name,
      hidden,
      hiddenColumns: [...hiddenColumns].toSorted((one, other) => one - other),
      rows: isSorted ? rows : rows.toSorted((one, other) => one.number - other.number),
      merges
    },
    issues
  }
}
