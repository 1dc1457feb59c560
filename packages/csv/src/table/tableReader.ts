import { cleaned } from "@kepu/core/text"
import type { RowsFile } from "../files.ts"
import { fileIssue } from "../issues.ts"
import { meant, oneLine } from "../text.ts"
import { type BodyReader, bodyReader } from "./bodyReader.ts"
import { noteIssue } from "./cellNotes.ts"
import { damageIssue } from "./damageIssue.ts"
import type { RowSorter } from "./ditto.ts"
import { type Origin, originOf } from "./Origin.ts"
import { findHeader, findHeaderIn, type Header } from "./findHeader.ts"
import { headedReader, type TextReader } from "./headedReader.ts"
import { type Compose, type Layout, layoutOf } from "./layout.ts"
import type { Tables } from "./kinds.ts"
import { withMerged } from "./merged.ts"
import { isMisread } from "./misread.ts"
import { misspelt } from "./misspelt.ts"
import { noHeadings } from "./noHeadings.ts"
import { type Damage, recordReader } from "./records.ts"
import type { TableHead } from "./Table.ts"
import type { TableEvents } from "./TableEvents.ts"
import { unwrapped } from "./unwrapped.ts"

/** The columns of a kind of table by fact: those that must be there, and those whose lack is an issue. */
export interface Form<F extends string> {
  readonly headings: Readonly<Record<F, ReadonlyArray<string>>>
  readonly required: ReadonlyArray<NoInfer<F>>
  readonly expected: ReadonlyArray<NoInfer<F>>
  /** The words of every table under the notice, by which others are known below or beside; else those that all share. */
  readonly tables?: Tables
  /** Whether lines that name the reporting unit are rows, as they tell whose the others are. */
  readonly hasReporter?: boolean
  /** Where several columns may give one fact. */
  readonly compose?: Compose
  /** Tells rows below the headings that are no record, or may be none, though they look like one. */
  readonly sorter?: (head: TableHead<NoInfer<F>>) => RowSorter
}

const line = (cell: string): string => oneLine(meant(cleaned(cell)))

/** The headings as they are read, and where the columns stand under them. */
interface Headed extends Header {
  readonly layout: Layout
  /** The headings of which an issue tells that they are not known. */
  readonly toldOf: ReadonlySet<string>
  /** Cells of the row of headings itself; a second one may have more. */
  readonly width: number
}

/** What is the same for a table of text and for one of rows. */
const startOf = <F extends string>(
  file: Origin,
  { compose, expected, hasReporter = false, headings, required, sorter, tables }: Form<F>,
  events: TableEvents<F>,
  rowsBefore: number
) => {
  const damaged = (row: number, damage: Damage): void => events.issue(damageIssue(damage, { file, row }))
  return {
    damaged,
    /** `undefined`, which is an issue, if the table has not the headings that it must have. */
    columnsBy: (found: Header | undefined, text: () => string): Headed | undefined => {
      const layout = found && layoutOf(found, headings, compose, tables)
      const known = Object.keys(layout?.columns ?? {})
      const lacks = (fact: F): boolean => !known.includes(fact)
      if (found === undefined || layout === undefined || (known.length < 2 && required.some(lacks))) {
        const names = [...required, ...expected].map((fact) => headings[fact][0] ?? fact)
        events.issue(noHeadings(file, text(), headings, names))
        return undefined
      }
      const missing = required.some(lacks) ? required.filter(lacks) : expected.filter(lacks)
      for (const fact of missing) {
        const slots = { heading: headings[fact][0] ?? fact }
        events.issue(fileIssue(file, "column-missing", { row: rowsBefore + found.at + 1, slots }))
      }
      const near = misspelt(layout, headings)
      for (const slots of near) events.issue(fileIssue(file, "column-near", { row: rowsBefore + found.at + 1, slots }))
      if (required.some(lacks)) return undefined
      for (const index of found.unclosed) damaged(rowsBefore + index + 1, "unclosed")
      const toldOf = new Set(near.map(({ heading }) => line(heading)))
      return { ...found, cells: layout.titles.map(line), layout, toldOf, width: found.cells.length }
    },
    body: (header: Headed, told: Pick<TableHead, "merged" | "nameAbove"> = {}): BodyReader => {
      const above = header.preamble.map((cells) => cells.map(line))
      const { columns } = header.layout
      const head = { file, row: rowsBefore + header.at + 1, columns, headings: header.cells, preamble: above }
      const whole = { ...head, ...told }
      events.head(whole)
      const sort = sorter?.(whole)
      const { layout } = header
      return bodyReader({ above, file, hasReporter, header, headings, layout, rowsBefore, sort, tables }, events)
    }
  }
}

/** Reads a table from its text, as it comes; `rowsBefore` rows of its file stand above. Without its headings there is no table, which is an issue. */
export const tableReader = <F extends string>(
  file: string,
  form: Form<F>,
  events: TableEvents<F>,
  rowsBefore = 0
): TextReader => {
  const { body, columnsBy, damaged } = startOf(file, form, events, rowsBefore)
  return headedReader(
    (text) => columnsBy(findHeader(text, form.headings), () => text),
    (header): TextReader => {
      const { delimiter, isWrapped, width } = header
      const shape = { delimiter, isMisread: isMisread(delimiter, ...new Set([header.cells.length, width])) }
      const { end, look, row, take } = body(header)
      const records = recordReader(shape, (record, damage) => {
        if (damage !== undefined) damaged(row(), damage)
        take(isWrapped ? (unwrapped(record, shape) ?? record) : record)
      })
      return {
        feed: (piece, isLast) => {
          look(piece)
          records.feed(piece, isLast)
          if (isLast) end()
        }
      }
    }
  )
}

/** The same of a table of which the rows are known. */
export const readRows = <F extends string>(file: RowsFile, form: Form<F>, events: TableEvents<F>): void => {
  const { merges = [], notes = [], rows, rowsBefore = 0 } = file
  const { learn, origin } = originOf(file)
  const { body, columnsBy } = startOf(origin, form, events, rowsBefore)
  const header = columnsBy(findHeaderIn(rows, form.headings), () => rows.map((cells) => cells.join("\t")).join("\n"))
  if (header !== undefined) learn({ titles: header.cells, columns: header.layout.columns })
  const headingRow = header === undefined ? 0 : rowsBefore + header.at + 1
  for (const note of notes) {
    // What may be wrong above the table is not reported by anybody.
    const isAbove = note.severity === "warning" && note.place !== undefined && note.place.row <= headingRow
    if (!isAbove) events.issue(noteIssue(origin, note, header?.cells))
  }
  if (header === undefined) return
  const { name: nameAt, number: numberAt, ...others } = header.layout.columns
  const known = new Set([...Object.values(others), ...header.layout.parts])
  const own = merges.filter(({ bottom, left, top }) => top > header.at && bottom > top && known.has(left))
  const filled = withMerged(rows, own, numberAt)
  // A name stands for one activity: what is beside it further down is no second one of that name.
  const nameAbove = new Map(
    merges
      .filter(({ left, top }) => left === nameAt && top > header.at)
      .flatMap(({ bottom, left, top }) =>
        Array.from({ length: bottom - top }, (_, n) => [rowsBefore + top + n + 2, rows[top]?.[left] ?? ""] as const)
      )
  )
  const reader = body(header, { merged: [...new Set(own.map(({ left }) => left))], nameAbove })
  for (const cells of filled.slice(header.at + 1)) {
    for (const cell of cells) reader.look(cell)
    reader.take(cells)
  }
  reader.end()
}
