import { damaged } from "../Refused.ts"

/** The records of a workbook's stream that are read, by their numbers. */
export const recordTypes = {
  formula: 0x06,
  end: 0x0a,
  is1904: 0x22,
  password: 0x2f,
  continued: 0x3c,
  codePage: 0x42,
  columns: 0x7d,
  sheet: 0x85,
  numbers: 0xbd,
  richText: 0xd6,
  style: 0xe0,
  merges: 0xe5,
  texts: 0xfc,
  sharedText: 0xfd,
  number: 0x203,
  text: 0x204,
  truth: 0x205,
  formulaText: 0x207,
  row: 0x208,
  defaultRow: 0x225,
  shortNumber: 0x27e,
  format: 0x41e,
  begin: 0x809
} as const

/** A record: its type, and its bytes with a view of them. */
export interface BiffRecord {
  readonly type: number
  readonly bytes: Uint8Array
  readonly view: DataView
}

const headerLength = 4

/** The records from a place on; the last one has to end within the stream. */
export function* readRecords(stream: Uint8Array, from: number): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  for (let at = from; at + headerLength <= stream.length;) {
    const type = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    const begin = at + headerLength
    if (begin + length > stream.length) damaged()
    yield {
      type,
      bytes: stream.subarray(begin, begin + length),
      view: new DataView(stream.buffer, stream.byteOffset + begin, length)
    }
    at = begin + length
  }
}
