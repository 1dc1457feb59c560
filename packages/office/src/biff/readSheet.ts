import { booleanCell, errorCell } from "../cells.ts"
import { Grid, type Place } from "../Grid.ts"
import type { Budget } from "../Limits.ts"
import { damaged, Refused } from "../Refused.ts"
import type { Reading } from "../Reading.ts"
import type { Table } from "../Table.ts"
import { type BiffRecord, readRecords, recordTypes as types } from "./records.ts"
import type { TextReader } from "./texts.ts"
import { errorText, shortNumber } from "./values.ts"

/** What the cells of a workbook rest on. */
export interface Shared {
  readonly texts: ReadonlyArray<string>
  /** The number format of a style, by its place. */
  readonly formatOf: (style: number) => string | undefined
  readonly is1904: boolean
  readonly reader: TextReader
}

/** Reads the sheet that begins at a place of the stream. What comes before a damage is kept, and the damage told. */
export const readSheet = (
  stream: Uint8Array,
  from: number,
  sheet: Pick<Table, "hidden" | "name">,
  { formatOf, is1904, reader, texts }: Shared,
  budget: Budget
): Reading => {
  const grid = new Grid(sheet, is1904, budget)
  /** The cell of a formula whose text comes in a record behind it. */
  let waiting: Place | undefined

  const placeOf = ({ view }: BiffRecord): Place => ({
    row: view.getUint16(0, true),
    column: view.getUint16(2, true),
    format: formatOf(view.getUint16(4, true))
  })

  const readFormula = (record: BiffRecord): void => {
    const { view } = record
    const place = placeOf(record)
    if (view.getUint16(12, true) !== 0xffff) {
      grid.number(place, view.getFloat64(6, true), true)
      return
    }
    const kind = view.getUint8(6)
    const value = view.getUint8(8)
    if (kind === 0) waiting = place
    else if (kind === 1) grid.put(place, booleanCell(value !== 0, true))
    else if (kind === 2) grid.put(place, errorCell(errorText(value), true))
  }

  const readNumbers = (record: BiffRecord): void => {
    const { column, row } = placeOf(record)
    for (let at = 4, n = 0; at + 8 <= record.bytes.length; at += 6, n++) {
      const format = formatOf(record.view.getUint16(at, true))
      grid.number({ row, column: column + n, format }, shortNumber(record.view, at + 2), false)
    }
  }

  const readMerges = ({ view }: BiffRecord): void => {
    const end = 2 + view.getUint16(0, true) * 8
    for (let from = 2; from < end; from += 8) {
      const [top = 0, bottom = 0, left = 0, right = 0] = [0, 2, 4, 6].map((at) => view.getUint16(from + at, true))
      grid.merge({ top, left, bottom, right })
    }
  }

  const readColumns = ({ view }: BiffRecord): void => {
    const isHidden = (view.getUint16(8, true) & 1) === 1
    if (isHidden) grid.hideColumns(view.getUint16(0, true), view.getUint16(2, true))
  }

  const readCell = (record: BiffRecord, pieces: ReadonlyArray<Uint8Array>): void => {
    const { bytes, type, view } = record
    switch (type) {
      case types.sharedText:
        return grid.text(placeOf(record), texts[view.getUint32(6, true)] ?? damaged(), false)
      case types.text:
      case types.richText:
        return grid.text(placeOf(record), reader.at(pieces, 6, 2), false)
      case types.number:
        return grid.number(placeOf(record), view.getFloat64(6, true), false)
      case types.shortNumber:
        return grid.number(placeOf(record), shortNumber(view, 6), false)
      case types.numbers:
        return readNumbers(record)
      case types.truth:
        return grid.put(
          placeOf(record),
          bytes[7] === 1 ? errorCell(errorText(bytes[6] ?? 0), false) : booleanCell(bytes[6] === 1, false)
        )
      case types.formula:
        return readFormula(record)
      case types.formulaText:
        if (waiting !== undefined) grid.text(waiting, reader.at(pieces, 0, 2), true)
        waiting = undefined
        return undefined
      default:
        return readShape(record)
    }
  }

  const readShape = (record: BiffRecord): void => {
    const { type, view } = record
    if (type === types.row) {
      const isHidden = (view.getUint16(12, true) & 0x20) !== 0
      grid.row(view.getUint16(0, true), isHidden)
    } else if (type === types.defaultRow) grid.areRowsHidden = (view.getUint16(0, true) & 2) !== 0
    else if (type === types.columns) readColumns(record)
    else if (type === types.merges) readMerges(record)
  }

  const read = (): void => {
    let depth = 0
    let pending: BiffRecord | undefined
    let pieces: Array<Uint8Array> = []
    let count = 0
    for (const record of readRecords(stream, from)) {
      if (count++ % 10_000 === 0) budget.tick()
      if (record.type === types.continued) {
        pieces.push(record.bytes)
        continue
      }
      // A chart that stands in the sheet has records of its own.
      if (pending !== undefined && depth === 1) readCell(pending, pieces)
      pending = record
      pieces = [record.bytes]
      if (record.type === types.begin) depth++
      else if (record.type === types.end && --depth === 0) return
    }
    damaged()
  }

  try {
    read()
  } catch (error) {
    if (error instanceof Refused ? error.code !== "damaged" : !(error instanceof RangeError)) throw error
    grid.damage()
  }
  return grid.toReading()
}
