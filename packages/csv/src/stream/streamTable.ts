import type { InputIssue, Unread } from "@kepu/core"
import type { Reporter } from "../activities/activityReader.ts"
import type { Encoding } from "../decodeText.ts"
import { fileIssue } from "../issues.ts"
import type { ReadOptions } from "../options.ts"
import type { Row, TableHead } from "../table/Table.ts"
import { type Form, tableReader } from "../table/tableReader.ts"
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
}

/** What comes out of rows beside records; emptied row by row. */
export interface Asides {
  issues: Array<InputIssue>
  unread: Array<Unread>
  reporters: Array<Reporter>
}

/** Makes records of a table's rows. */
export type Begin<F extends string, A> = (head: TableHead<F>, asides: Asides) => (row: Row) => ReadonlyArray<A>

/** Reads a table row by row, in memory that does not grow with the number of rows. */
export async function* streamTable<F extends string, A>(
  { encoding, name, source }: StreamedFile,
  form: Form<F>,
  begin: Begin<F, A>,
  { onProgress }: StreamOptions
): AsyncGenerator<RowReading<A>> {
  const asides: Asides = { issues: [], unread: [], reporters: [] }
  let ready: Array<RowReading<A>> = []
  let rows = 0
  let read: ((row: Row) => ReadonlyArray<A>) | undefined

  const give = (row: number, records: ReadonlyArray<A>): void => {
    ready.push({ row, records, unread: asides.unread.splice(0), issues: asides.issues.splice(0) })
    asides.reporters.length = 0
  }
  const giveIssues = (): void => {
    const [first] = asides.issues
    if (first !== undefined) give(first.row, [])
  }

  const opened = await openSource(source, encoding)
  if (opened.isWorkbook) {
    asides.issues.push(fileIssue(name, "file-workbook", { code: "file-binary" }))
    giveIssues()
    yield* ready
    return
  }
  const table = tableReader(name, form, {
    head: (head) => {
      read = begin(head, asides)
    },
    row: (row) => {
      rows++
      if (asides.issues[0]?.row !== row.number) giveIssues()
      give(row.number, read?.(row) ?? [])
    },
    issue: (issue) => {
      asides.issues.push(issue)
    }
  })
  let behind = 0
  for await (const { bytes, text } of opened.pieces) {
    behind = bytes
    table.feed(text, false)
    onProgress?.({ bytes, rows })
    yield* ready
    ready = []
  }
  table.feed("", true)
  onProgress?.({ bytes: behind, rows })
  giveIssues()
  yield* ready
}
