import { parse } from "csv-parse/browser/esm/sync"
import type { Cells, Shape } from "./Shape.ts"

const options = (delimiter: string) => ({
  delimiter,
  record_delimiter: ["\r\n", "\n", "\r"],
  relax_quotes: true,
  relax_column_count: true
})

const encoder = new TextEncoder()

/** All records of a text with quotation marks; `undefined` if one is open at its end or has spoilt a record. */
export const parsePlainly = (text: string, { delimiter, isMisread }: Shape): ReadonlyArray<Cells> | undefined => {
  try {
    const records = parse(encoder.encode(text), options(delimiter))
    return records.some((record) => isMisread(record)) ? undefined : records
  } catch {
    return undefined
  }
}

/** How many characters of the text, from `at`, make so many bytes of UTF-8. */
const charactersIn = (text: string, at: number, bytes: number): number => {
  let end = at
  for (let left = bytes; left > 0; end++) {
    const code = text.charCodeAt(end)
    if (code < 0x80) left -= 1
    else if (code < 0x800 || (code >= 0xd800 && code < 0xe000)) left -= 2
    else left -= 3
  }
  return end - at
}

export interface Sound {
  /** The records before the first that is spoilt or open. */
  readonly records: ReadonlyArray<Cells>
  /** Where each of them ends, in characters. */
  readonly ends: ReadonlyArray<number>
  /** Where the spoilt one ends; `undefined` if none is. */
  readonly misread: number | undefined
}

class Stop extends Error {}

/** Reads record by record, up to the first that a quotation mark without partner has spoilt or that is not closed. */
export const parseCarefully = (text: string, { delimiter, isMisread }: Shape, limit: number): Sound => {
  const records: Array<Cells> = []
  const ends: Array<number> = []
  let misread: number | undefined
  let end = 0
  let bytes = 0
  try {
    parse(encoder.encode(text), {
      ...options(delimiter),
      on_record: (record: Array<string>, context) => {
        end += charactersIn(text, end, context.bytes - bytes)
        bytes = context.bytes
        if (isMisread(record)) misread = end
        if (misread !== undefined || records.length >= limit) throw new Stop()
        records.push(record)
        ends.push(end)
      }
    })
  } catch {
    // What was read so far stands; the caller goes on behind it.
  }
  return { records, ends, misread }
}

/** Takes off the quotation marks that evidently enclose a cell or stand alone before it. */
const unquoted = (cell: string): string => {
  if (!cell.startsWith('"')) return cell
  const inner = cell.slice(1, -1)
  if (cell.endsWith('"') && !inner.replaceAll('""', "").includes('"')) return inner.replaceAll('""', '"')
  return cell.split('"').length % 2 === 0 ? cell.slice(1) : cell
}

/** The cells of a line whose quotation marks are not heeded. */
export const quoteless = (line: string, delimiter: string): Cells => line.split(delimiter).map(unquoted)
