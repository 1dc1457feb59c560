import { mostColumns, mostRows } from "../addresses.ts"
import { booleanCell, errorCell } from "../cells.ts"
import { Grid, together } from "../Grid.ts"
import type { Budget } from "../Limits.ts"
import { damaged } from "../Refused.ts"
import type { Reading } from "../Reading.ts"
import { serialOf } from "../xlsx/serialOf.ts"
import { XmlReader } from "../xml/XmlReader.ts"
import { namedFormat } from "./namedFormat.ts"

type Formats = Map<string, string | undefined>

const isHidden = (xml: XmlReader, size: string): boolean =>
  xml.attribute("Hidden") === "1" || Number(xml.attribute(size) ?? 1) === 0

const readStyles = (xml: XmlReader, formats: Formats, budget: Budget): void => {
  for (const element of xml.children()) {
    if (element !== "Style") continue
    budget.cells(1)
    const id = xml.attribute("ID") ?? ""
    const parent = xml.attribute("Parent")
    formats.set(id, parent === undefined ? undefined : formats.get(parent))
    for (const part of xml.children())
      if (part === "NumberFormat") formats.set(id, namedFormat(xml.attribute("Format") ?? ""))
  }
}

/** How many rows or columns an element goes on for. */
const spanOf = (xml: XmlReader, name: string): number => {
  const span = Number(xml.attribute(name) ?? 0)
  return Number.isInteger(span) && span >= 0 ? span : damaged()
}

/** Where an element stands, from 0: where it says, or next to the one before. */
const placeOf = (xml: XmlReader, next: number, most: number): number => {
  const at = Number(xml.attribute("Index") ?? next + 1) - 1
  return Number.isInteger(at) && at >= 0 && at < most ? at : damaged()
}

const readCell = (xml: XmlReader, grid: Grid, row: number, column: number, formats: Formats): number => {
  const format = formats.get(xml.attribute("StyleID") ?? "")
  const formula = xml.attribute("Formula") !== undefined
  const right = column + spanOf(xml, "MergeAcross")
  const bottom = row + spanOf(xml, "MergeDown")
  if (right > column || bottom > row) grid.merge({ top: row, left: column, bottom, right })
  const place = { row, column, format }
  for (const part of xml.children()) {
    if (part !== "Data") continue
    const type = xml.attribute("Type")
    const text = xml.content()
    const serial = type === "DateTime" ? serialOf(text) : undefined
    if (type === "Number") grid.number(place, Number(text), formula)
    else if (serial !== undefined) grid.number({ ...place, format: format ?? "yyyy/m/d" }, serial, formula)
    else if (type === "Boolean") grid.put(place, booleanCell(text === "1", formula))
    else if (type === "Error") grid.put(place, errorCell(text, formula))
    else grid.text(place, text, formula)
  }
  return right
}

const readTable = (xml: XmlReader, grid: Grid, formats: Formats): void => {
  let row = -1
  let column = -1
  for (const element of xml.children()) {
    if (element === "Column") {
      const first = placeOf(xml, column + 1, mostColumns)
      column = first + spanOf(xml, "Span")
      if (isHidden(xml, "Width")) grid.hideColumns(first, column)
    } else if (element === "Row") {
      const first = placeOf(xml, row + 1, mostRows)
      row = first + spanOf(xml, "Span")
      grid.row(first, isHidden(xml, "Height"))
      let cell = -1
      for (const part of xml.children())
        if (part === "Cell") cell = readCell(xml, grid, first, placeOf(xml, cell + 1, mostColumns), formats)
    }
  }
}

const readSheet = (xml: XmlReader, formats: Formats, budget: Budget): Reading => {
  // Dates are written as dates, so no calendar matters.
  const name = xml.attribute("Name") ?? ""
  let hidden = false
  const grid = new Grid({ name, hidden }, false, budget)
  for (const element of xml.children()) {
    if (element === "Table") readTable(xml, grid, formats)
    else if (element === "WorksheetOptions")
      for (const option of xml.children()) if (option === "Visible") hidden = xml.content() !== "SheetVisible"
  }
  const { issues, tables } = grid.toReading()
  return { issues, tables: tables.map((table) => ({ ...table, hidden })) }
}

/** Reads a workbook in the XML of Excel 2003. */
export const readXml2003 = (text: string, budget: Budget): Reading => {
  budget.unpack(text.length)
  const xml = new XmlReader([text], budget)
  const formats: Formats = new Map()
  const readings: Array<Reading> = []
  while (xml.next() !== "start");
  for (const element of xml.children()) {
    if (element === "Styles") readStyles(xml, formats, budget)
    else if (element === "Worksheet") readings.push(readSheet(xml, formats, budget))
  }
  return together(readings)
}
