import { formatBy } from "../format/builtin.ts"
import { together } from "../Grid.ts"
import type { Budget } from "../Limits.ts"
import { damaged, orDamaged } from "../Refused.ts"
import type { Reading } from "../Reading.ts"
import type { Archive } from "../zip/Archive.ts"
import { readRelationships } from "../parts/relationships.ts"
import { readRecords, recordTypes as types, textAt } from "./records.ts"
import { readSheet, type Shared } from "./readSheet.ts"

const readTexts = (part: Uint8Array, budget: Budget): ReadonlyArray<string> => {
  const texts: Array<string> = []
  for (const record of readRecords(part)) {
    if (record.type !== types.sharedItem) continue
    budget.cells(1)
    texts.push(textAt(record, 1)[0])
  }
  return texts
}

const readFormats = (part: Uint8Array, budget: Budget): Shared["formats"] => {
  const declared = new Map<number, string>()
  const styles: Array<number> = []
  let isOfCells = false
  for (const record of readRecords(part)) {
    const { type, view } = record
    if (type === types.stylesBegin || type === types.stylesEnd) isOfCells = type === types.stylesBegin
    if (type !== types.format && (type !== types.style || !isOfCells)) continue
    budget.cells(1)
    if (type === types.format) declared.set(view.getUint16(0, true), textAt(record, 2)[0])
    else styles.push(view.getUint16(2, true))
  }
  return styles.map((id) => formatBy(id, declared))
}

interface SheetEntry {
  readonly name: string
  readonly hidden: boolean
  readonly id: string
}

const readBook = (
  part: Uint8Array,
  budget: Budget
): { readonly sheets: Array<SheetEntry>; readonly is1904: boolean } => {
  const sheets: Array<SheetEntry> = []
  let is1904 = false
  for (const record of readRecords(part)) {
    const { type, view } = record
    if (type === types.properties) is1904 = (view.getUint32(0, true) & 1) === 1
    if (type !== types.sheet) continue
    budget.cells(1)
    const [id, end] = textAt(record, 8)
    sheets.push({ id, name: textAt(record, end)[0], hidden: view.getUint32(0, true) !== 0 })
  }
  return { sheets, is1904 }
}

/** Reads a workbook in the binary form of Excel 2007, whose main part is `part`. */
export const readXlsb = async (archive: Archive, part: string, budget: Budget): Promise<Reading> => {
  const relationships = await readRelationships(archive, part, budget)
  const partOf = (type: string): string | undefined => relationships.find((one) => one.type === type)?.target
  const read = async <A>(name: string, make: (bytes: Uint8Array) => A): Promise<A> => {
    const bytes = await archive.read(name)
    return orDamaged(() => make(bytes))
  }
  const [texts, styles] = [partOf("sharedStrings"), partOf("styles")]
  const { is1904, sheets } = await read(part, (bytes) => readBook(bytes, budget))
  const shared: Shared = {
    texts: texts === undefined ? [] : await read(texts, (bytes) => readTexts(bytes, budget)),
    formats: styles === undefined ? [] : await read(styles, (bytes) => readFormats(bytes, budget)),
    is1904
  }
  // A sheet that is there twice would be read as often as it is named.
  if (new Set(sheets.map(({ id }) => id)).size < sheets.length) damaged()
  const readings: Array<Reading> = []
  for (const { id, ...sheet } of sheets) {
    const target = relationships.find((one) => one.id === id)
    // A chart has no cells.
    if (target?.type === "worksheet") readings.push(readSheet(await archive.read(target.target), sheet, shared, budget))
  }
  return together(readings)
}
