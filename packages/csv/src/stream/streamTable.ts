import type { InputIssue } from "@kepu/core"
import type { Unread } from "@kepu/core/portfolio"
import type { CellIssue } from "../issues.ts"
import { notePassed } from "../activities/activityReader.ts"
import type { Reporter } from "../activities/Asides.ts"
import type { Encoding } from "../decodeText.ts"
import { foreignIssue } from "../foreign.ts"
import type { ReadOptions } from "../options.ts"
import type { PassedOver } from "../table/PassedOver.ts"
import type { Row, TableHead } from "../table/Table.ts"
import type { TextReader } from "../table/headedReader.ts"
import { type Form, tableReader } from "../table/tableReader.ts"
import { tellIssues } from "../tellIssues.ts"
import type { ByteSource } from "./bytesOf.ts"
import { openSource } from "./openSource.ts"

/** A file that is read as it comes. */
export interface StreamedFile {
  /** By which issues cite it. */
  readonly name: string
  readonly source: ByteSource
  /**
   * What the bytes are decoded as, if not as they themselves tell. A `File`, another `Blob` or bytes are looked through
   * for that before their first row comes; of a stream the first MiB from the first character that is not ASCII
   * decides, and cells that then do not fit are issues.
   */
  readonly encoding?: Encoding
}

/** How far the reader is. */
export interface Progress {
  /** Bytes that were taken from the source. */
  readonly bytes: number
  /** Rows below the headings that were read. */
  readonly rows: number
}

/** How a file is read row by row, and who hears of the progress. */
export interface StreamOptions extends ReadOptions {
  /** Called after every piece of the source. */
  readonly onProgress?: (progress: Progress) => void
}

/** What a row of a file gave: records, or what is wrong, or both. */
export interface RowReading<A> {
  /** As the spreadsheet numbers it; of the file as a whole, that of the headings or 1. */
  readonly row: number
  readonly records: ReadonlyArray<A>
  /** What is known to be there and could not be read. */
  readonly unread: ReadonlyArray<Unread>
  readonly issues: ReadonlyArray<InputIssue>
  /** The row if it is no record and nothing is lost by it, and others before it. */
  readonly passedOver: ReadonlyArray<PassedOver>
}

/** What comes out of rows beside records; emptied row by row. */
export interface Asides {
  issues: Array<CellIssue>
  unread: Array<Unread>
  reporters: Array<Reporter>
  silent: Array<Reporter>
  passedOver: Array<PassedOver>
  section?: PassedOver | undefined
}

/** Reads a file row by row as its text comes, in memory that does not grow with the number of rows. */
export async function* streamText<A>(
  { encoding, name, source }: StreamedFile,
  { onProgress }: StreamOptions,
  begin: (asides: Asides, give: (row: number, records: ReadonlyArray<A>) => void) => TextReader
): AsyncGenerator<RowReading<A>> {
  const asides: Asides = { issues: [], unread: [], reporters: [], silent: [], passedOver: [] }
  let ready: Array<RowReading<A>> = []
  let rows = 0

  /** Issues of what is not a row of its own. */
  const pushIssues = (issues: ReadonlyArray<CellIssue>): void => {
    const [first] = issues
    if (first !== undefined)
      ready.push({ row: first.row, records: [], unread: [], issues: tellIssues(issues), passedOver: [] })
  }
  const give = (row: number, records: ReadonlyArray<A>): void => {
    rows++
    const own = asides.issues.findIndex((issue) => issue.row === row)
    pushIssues(asides.issues.splice(0, own < 0 ? asides.issues.length : own))
    ready.push({
      row,
      records,
      unread: asides.unread.splice(0),
      issues: tellIssues(asides.issues.splice(0)),
      passedOver: asides.passedOver.splice(0)
    })
    asides.reporters.length = 0
    asides.silent.length = 0
  }

  const opened = await openSource(source, encoding)
  if (opened.foreign !== undefined) {
    pushIssues([foreignIssue(name, opened.foreign)])
    yield* ready
    return
  }
  const reader = begin(asides, give)
  let behind = 0
  for await (const { bytes, text } of opened.pieces) {
    behind = bytes
    reader.feed(text, false)
    onProgress?.({ bytes, rows })
    yield* ready
    ready = []
  }
  reader.feed("", true)
  onProgress?.({ bytes: behind, rows })
  pushIssues(asides.issues)
  yield* ready
}

/** Makes records of a table's rows. */
export type Begin<F extends string, A> = (head: TableHead<F>, asides: Asides) => (row: Row) => ReadonlyArray<A>

/** Reads a table row by row. What is wrong with the file as a whole comes before its first row. */
export const streamTable = <F extends string, A>(
  file: StreamedFile,
  form: Form<F>,
  begin: Begin<F, A>,
  options: StreamOptions
): AsyncGenerator<RowReading<A>> =>
  streamText(file, options, (asides, give) => {
    let read: ((row: Row) => ReadonlyArray<A>) | undefined
    return tableReader(file.name, form, {
      head: (head) => {
        read = begin(head, asides)
      },
      row: (row) => give(row.number, read?.(row) ?? []),
      issue: (issue) => {
        asides.issues.push(issue)
      },
      passed: (passed) => {
        notePassed(asides, passed)
        give(passed.row, [])
      }
    })
  })
