import { formatBy } from "../format/builtin.ts"
import { together } from "../Grid.ts"
import type { Budget } from "../Limits.ts"
import { damaged, orDamaged, Refused } from "../Refused.ts"
import type { Reading } from "../Reading.ts"
import { decoderOf } from "./codePages.ts"
import { type BiffRecord, readRecords, recordTypes as types } from "./records.ts"
import { readSheet, type Shared } from "./readSheet.ts"
import { byteTexts, readSharedTexts, type TextReader, unicodeTexts } from "./texts.ts"

const excel97 = 0x600
const excel5 = 0x500
const worksheet = 0
/** What the workbooks of Excel 2 to 4 begin with. */
const oldBeginnings: ReadonlySet<number> = new Set([0x009, 0x209, 0x409])

interface SheetEntry {
  readonly name: string
  readonly hidden: boolean
  readonly at: number
}

/** What the first part of a stream says of the whole workbook. */
class Globals {
  readonly sheets: Array<SheetEntry> = []
  readonly texts: Array<string> = []
  readonly #formats = new Map<number, string>()
  readonly #styles: Array<number> = []
  readonly #budget: Budget
  readonly #version: number
  #reader: TextReader = unicodeTexts
  #is1904 = false

  constructor(version: number, budget: Budget) {
    this.#version = version
    this.#budget = budget
    if (version === excel5) this.#reader = byteTexts(decoderOf(936))
  }

  get shared(): Shared {
    return {
      texts: this.texts,
      formatOf: (style) => formatBy(this.#styles[style] ?? 0, this.#formats),
      is1904: this.#is1904,
      reader: this.#reader
    }
  }

  take({ bytes, type, view }: BiffRecord, pieces: ReadonlyArray<Uint8Array>): void {
    const isWide = this.#version === excel97
    switch (type) {
      case types.password:
        throw new Refused("encrypted")
      case types.is1904:
        this.#is1904 = bytes[0] === 1
        break
      case types.codePage:
        if (!isWide) this.#reader = byteTexts(decoderOf(view.getUint16(0, true)))
        break
      case types.sheet:
        this.#budget.cells(1)
        // A chart or a module has no cells.
        if (bytes[5] === worksheet)
          this.sheets.push({
            name: this.#reader.at(pieces, 6, 1),
            hidden: ((bytes[4] ?? 0) & 3) !== 0,
            at: view.getUint32(0, true)
          })
        break
      case types.format:
        this.#budget.cells(1)
        this.#formats.set(view.getUint16(0, true), this.#reader.at(pieces, 2, isWide ? 2 : 1))
        break
      case types.style:
        this.#budget.cells(1)
        this.#styles.push(view.getUint16(2, true))
        break
      case types.texts:
        readSharedTexts(pieces, (text) => {
          this.#budget.cells(1)
          this.texts.push(text)
        })
    }
  }
}

const readGlobals = (stream: Uint8Array, budget: Budget): Globals => {
  const [first] = readRecords(stream, 0)
  if (oldBeginnings.has(first?.type ?? 0)) throw new Refused("old-workbook")
  if (first?.type !== types.begin) return damaged()
  const version = first.view.getUint16(0, true)
  if (version !== excel97 && version !== excel5) throw new Refused("old-workbook")
  const globals = new Globals(version, budget)
  let pending: BiffRecord | undefined
  let pieces: Array<Uint8Array> = []
  for (const record of readRecords(stream, 0)) {
    if (record.type === types.continued) {
      pieces.push(record.bytes)
      continue
    }
    if (pending !== undefined) globals.take(pending, pieces)
    if (record.type === types.end) return globals
    pending = record
    pieces = [record.bytes]
  }
  return damaged()
}

/** Reads the stream of a workbook of Excel 5 to 2003. */
export const readBiff = (stream: Uint8Array, budget: Budget): Reading => {
  budget.unpack(stream.length)
  const globals = orDamaged(() => readGlobals(stream, budget))
  const { shared, sheets } = globals
  // A sheet that is there twice would be read as often as it is named.
  if (new Set(sheets.map(({ at }) => at)).size < sheets.length) damaged()
  return together(sheets.map(({ at, ...sheet }) => readSheet(stream, at, sheet, shared, budget)))
}
