import { parse } from "csv-parse/browser/esm/sync"

/** The cells of one row of the spreadsheet. */
export type Cells = ReadonlyArray<string>

export interface Records {
  readonly records: ReadonlyArray<Cells>
  /** Where each record ends, in bytes; only if a limit was given. */
  readonly ends: ReadonlyArray<number>
  /** Indices of the records in which a quotation mark has no partner. */
  readonly unclosed: ReadonlyArray<number>
  /** Index of the record from which on quotation marks were not heeded, the damage being too great. */
  readonly quoteless: number | undefined
}

export interface Shape {
  readonly delimiter: string
  /** Whether a quotation mark without partner has drawn further cells or rows into a cell of the record. */
  readonly isMisread: (record: Cells) => boolean
  /** Stop after this many records. */
  readonly limit?: number
}

const options = (delimiter: string) => ({
  delimiter,
  record_delimiter: ["\r\n", "\n", "\r"],
  relax_quotes: true,
  relax_column_count: true
})

const lineFeed = 10
const carriageReturn = 13

/** Where the physical line that begins at `from` ends, and where the next one begins. */
const lineAt = (bytes: Uint8Array, from: number): { readonly end: number; readonly next: number } => {
  let end = from
  while (end < bytes.length && bytes[end] !== lineFeed && bytes[end] !== carriageReturn) end++
  return { end, next: bytes[end] === carriageReturn && bytes[end + 1] === lineFeed ? end + 2 : end + 1 }
}

/** Takes off the quotation marks that evidently enclose a cell or stand alone before it. */
const unquoted = (cell: string): string => {
  if (!cell.startsWith('"')) return cell
  const inner = cell.slice(1, -1)
  if (cell.endsWith('"') && !inner.replaceAll('""', "").includes('"')) return inner.replaceAll('""', '"')
  return cell.split('"').length % 2 === 0 ? cell.slice(1) : cell
}

/** Reads every quotation mark as a character. */
const parseQuoteless = (bytes: Uint8Array, delimiter: string): ReadonlyArray<Cells> =>
  parse(bytes, { ...options(delimiter), quote: false }).map((record) => record.map(unquoted))

class Stop extends Error {}

/**
 * Reads record by record. Where a quotation mark runs to the end of the file or draws further cells or rows into its own, the line on which it
 * stands is read without heeding quotation marks, and reading goes on with the next line. Each such turn costs what
 * the mark ran over, so the turns are limited by bytes.
 */
const parseCarefully = (bytes: Uint8Array, { delimiter, isMisread, limit = Infinity }: Shape): Records => {
  const records: Array<Cells> = []
  const ends: Array<number> = []
  const unclosed: Array<number> = []
  let budget = 1e6 + 4 * bytes.length
  let offset = 0
  while (offset < bytes.length && records.length < limit) {
    const start = offset
    let reached = start
    try {
      parse(bytes.subarray(start), {
        ...options(delimiter),
        on_record: (record: Array<string>, context) => {
          reached = start + context.bytes
          if (records.length >= limit || isMisread(record)) throw new Stop()
          records.push(record)
          ends.push(reached)
          offset = reached
        }
      })
      break
    } catch (error) {
      if (records.length >= limit) break
      budget -= (error instanceof Stop ? reached : bytes.length) - offset
    }
    if (budget < 0) {
      const quoteless = records.length
      return { records: records.concat(parseQuoteless(bytes.subarray(offset), delimiter)), ends, unclosed, quoteless }
    }
    unclosed.push(records.length)
    const { end, next } = lineAt(bytes, offset)
    records.push(parseQuoteless(bytes.subarray(offset, end), delimiter)[0] ?? [""])
    ends.push(next)
    offset = next
  }
  return { records, ends, unclosed, quoteless: undefined }
}

const parsePlainly = (bytes: Uint8Array, { delimiter, isMisread }: Shape): Records | undefined => {
  try {
    const records = parse(bytes, options(delimiter))
    if (records.some(isMisread)) return undefined
    return { records, ends: [], unclosed: [], quoteless: undefined }
  } catch {
    return undefined
  }
}

/** The records of a UTF-8 text, blank lines included. Quotation marks out of place spoil no more than their own row. */
export const readRecords = (bytes: Uint8Array, shape: Shape): Records =>
  (shape.limit === undefined ? parsePlainly(bytes, shape) : undefined) ?? parseCarefully(bytes, shape)
