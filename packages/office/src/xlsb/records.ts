import { damaged } from "../Refused.ts"
import { viewOf } from "../zip/directory.ts"

/** The records of a binary workbook of Excel 2007 that are read, by their numbers. */
export const recordTypes = {
  row: 0,
  shortNumber: 2,
  error: 3,
  truth: 4,
  number: 5,
  text: 6,
  sharedText: 7,
  formulaText: 8,
  formulaNumber: 9,
  formulaTruth: 10,
  formulaError: 11,
  sharedItem: 19,
  format: 44,
  style: 47,
  columns: 60,
  richText: 62,
  properties: 153,
  sheet: 156,
  merge: 176,
  defaultRow: 485,
  stylesBegin: 617,
  stylesEnd: 618
} as const

/** A record: its type, and its bytes with a view of them. */
export interface XlsbRecord {
  readonly type: number
  readonly bytes: Uint8Array
  readonly view: DataView
}

/** A number of seven bits a byte, of so many bytes at most, and where it ends. */
const readVariable = (bytes: Uint8Array, at: number, most: number): readonly [value: number, end: number] => {
  let value = 0
  for (let n = 0; n < most; n++) {
    const byte = bytes[at + n] ?? damaged()
    value += (byte & 0x7f) * 2 ** (7 * n)
    if (byte < 0x80 || n === most - 1) return [value, at + n + 1]
  }
  return damaged()
}

/** The records of a part in order. */
export function* readRecords(part: Uint8Array): Generator<XlsbRecord> {
  for (let at = 0; at < part.length;) {
    const [type, typeEnd] = readVariable(part, at, 2)
    const [length, begin] = readVariable(part, typeEnd, 4)
    if (begin + length > part.length) damaged()
    const bytes = part.subarray(begin, begin + length)
    yield { type, bytes, view: viewOf(bytes) }
    at = begin + length
  }
}

const utf16 = new TextDecoder("utf-16le")

/** The text at a place of a record, and where it ends. */
export const textAt = ({ bytes, view }: XlsbRecord, at: number): readonly [text: string, end: number] => {
  const length = view.getUint32(at, true)
  const end = at + 4 + length * 2
  return end > bytes.length ? damaged() : [utf16.decode(bytes.subarray(at + 4, end)), end]
}
