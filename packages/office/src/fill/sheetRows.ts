import { columnOf } from "../addresses.ts"
import type { Budget } from "../Limits.ts"
import { XmlReader } from "../xml/XmlReader.ts"

/** A cell of a sheet as it is written. */
export interface WrittenCell {
  readonly column: number
  /** Where in the text of the sheet it begins. */
  readonly begin: number
  readonly xml: string
}

/** A row of a sheet as it is written, and where in its text. */
export interface WrittenRow {
  readonly number: number
  readonly begin: number
  readonly end: number
  /** The tag that begins it, which does not end it. */
  readonly tag: string
  readonly cells: ReadonlyArray<WrittenCell>
}

export interface WrittenSheet {
  readonly rows: ReadonlyArray<WrittenRow>
  /** Where the rows begin and end. */
  readonly begin: number
  readonly end: number
}

/** The rows of a sheet's text, one after the other; those that are not numbered count on. */
export const sheetRows = (xml: string, budget: Budget): WrittenSheet | undefined => {
  const reader = new XmlReader([xml], budget)
  while (reader.next() !== "start");
  for (const element of reader.children()) {
    if (element !== "sheetData") {
      reader.skip()
      continue
    }
    const begin = reader.position
    const rows: Array<WrittenRow> = []
    let last = 0
    for (const name of reader.children()) {
      const number = Number(reader.attribute("r") ?? last + 1)
      const from = xml.lastIndexOf("<", reader.position - 1)
      const tag = xml.slice(from, reader.position).replace(/\s*\/>$/u, ">")
      const cells: Array<WrittenCell> = []
      for (const _ of name === "row" ? reader.children() : []) {
        const at = reader.attribute("r")
        const column = at === undefined ? (cells.at(-1)?.column ?? -1) + 1 : columnOf(at)
        const cellFrom = xml.lastIndexOf("<", reader.position - 1)
        reader.skip()
        cells.push({ column, begin: cellFrom, xml: xml.slice(cellFrom, reader.position) })
      }
      rows.push({ number, begin: from, end: reader.position, tag, cells })
      last = number
    }
    return { rows, begin, end: rows.at(-1)?.end ?? begin }
  }
  return undefined
}
