import { errorText, shortNumber } from "../biff/values.ts"
import { booleanCell, errorCell } from "../cells.ts"
import { Grid, type Place } from "../Grid.ts"
import type { Budget } from "../Limits.ts"
import { damaged, Refused } from "../Refused.ts"
import type { Reading } from "../Reading.ts"
import type { Table } from "../Table.ts"
import { readRecords, recordTypes as types, textAt, type XlsbRecord } from "./records.ts"

/** What the cells of a workbook rest on. */
export interface Shared {
  readonly texts: ReadonlyArray<string>
  readonly formats: ReadonlyArray<string | undefined>
  readonly is1904: boolean
}

/** The first and the last of the records of cells, rich texts beside them. */
const firstCell = 1
const lastCell = 11
/** Records of cells that stand next to the one before, in the order of the others: blank ones and those of values. */
const firstShort = 12
const lastShort = 18

/** Reads a sheet. What comes before a damage is kept, and the damage told. */
export const readSheet = (
  part: Uint8Array,
  sheet: Pick<Table, "hidden" | "name">,
  { formats, is1904, texts }: Shared,
  budget: Budget
): Reading => {
  const grid = new Grid(sheet, is1904, budget)
  let row = 0
  let column = -1

  const readShape = ({ type, view }: XlsbRecord): void => {
    if (type === types.row) {
      row = view.getUint32(0, true)
      column = -1
      grid.row(row, (view.getUint8(11) & 0x10) !== 0)
    } else if (type === types.columns) {
      const isHidden = (view.getUint16(16, true) & 1) === 1
      if (isHidden) grid.hideColumns(view.getUint32(0, true), view.getUint32(4, true))
    } else if (type === types.merge) {
      const [top = 0, bottom = 0, left = 0, right = 0] = [0, 4, 8, 12].map((at) => view.getUint32(at, true))
      grid.merge({ top, left, bottom, right })
    } else if (type === types.defaultRow) grid.areRowsHidden = (view.getUint16(8, true) & 2) !== 0
  }

  /** Reads a cell of a type, whose style and value begin at a place of the record. */
  const readValue = (record: XlsbRecord, type: number, at: number): void => {
    const { bytes, view } = record
    const isFormula = type >= types.formulaText && type <= types.formulaError
    const place: Place = { row, column, format: formats[view.getUint32(at, true) & 0xffffff] }
    const value = at + 4
    switch (type) {
      case types.shortNumber:
        return grid.number(place, shortNumber(view, value), false)
      case types.number:
      case types.formulaNumber:
        return grid.number(place, view.getFloat64(value, true), isFormula)
      case types.truth:
      case types.formulaTruth:
        return grid.put(place, booleanCell(bytes[value] === 1, isFormula))
      case types.error:
      case types.formulaError:
        return grid.put(place, errorCell(errorText(bytes[value] ?? 0), isFormula))
      case types.text:
      case types.formulaText:
        return grid.text(place, textAt(record, value)[0], isFormula)
      case types.richText:
        return grid.text(place, textAt(record, value + 1)[0], false)
      case types.sharedText:
        return grid.text(place, texts[view.getUint32(value, true)] ?? damaged(), false)
      default:
        return undefined
    }
  }

  const readRecord = (record: XlsbRecord): void => {
    const { type, view } = record
    if (type >= firstShort && type <= lastShort) {
      column++
      readValue(record, type - firstShort + firstCell, 0)
    } else if ((type >= firstCell && type <= lastCell) || type === types.richText) {
      column = view.getUint32(0, true)
      readValue(record, type, 4)
    } else readShape(record)
  }

  try {
    let count = 0
    for (const record of readRecords(part)) {
      if (count++ % 10_000 === 0) budget.tick()
      readRecord(record)
    }
  } catch (error) {
    if (error instanceof Refused ? error.code !== "damaged" : !(error instanceof RangeError)) throw error
    grid.damage()
  }
  return grid.toReading()
}
