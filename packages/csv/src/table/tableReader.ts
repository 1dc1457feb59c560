import type { InputIssue } from "@kepu/core"
import { fileIssue } from "../issues.ts"
import { cleaned } from "@kepu/core/text"
import { meant, oneLine } from "../text.ts"
import { damageIssue } from "./damageIssue.ts"
import { findHeader, type Header } from "./findHeader.ts"
import { headedReader, type TextReader } from "./headedReader.ts"
import { isMisread } from "./misread.ts"
import { needsLook } from "./needsLook.ts"
import { rowReader } from "./readRow.ts"
import { type Damage, recordReader } from "./records.ts"
import type { Row, TableHead } from "./Table.ts"

/** The columns of a kind of table by fact: those that must be there, and those whose lack is an issue. */
export interface Form<F extends string> {
  readonly headings: Readonly<Record<F, ReadonlyArray<string>>>
  readonly required: ReadonlyArray<NoInfer<F>>
  readonly expected: ReadonlyArray<NoInfer<F>>
}

/** What is told of a table, in the order of the file. */
export interface TableEvents<F extends string> {
  readonly head: (head: TableHead<F>) => void
  readonly row: (row: Row) => void
  readonly issue: (issue: InputIssue) => void
}

const line = (cell: string): string => oneLine(meant(cleaned(cell)))

/** What cannot be text as a person writes it: bytes that do not decode, and NUL. */
const suspicious = /[\0\uFFFD]/u

/** Reads a table from its text. Without its headings there is no table, which is an issue. */
export const tableReader = <F extends string>(
  file: string,
  { expected, headings, required }: Form<F>,
  events: TableEvents<F>
): TextReader => {
  const damaged = (row: number, damage: Damage): void => events.issue(damageIssue(damage, { file, row }))

  const findColumns = (text: string): Header | undefined => {
    const found = findHeader(text, headings)
    const known = Object.keys(found?.columns ?? {})
    const lacks = (fact: F): boolean => !known.includes(fact)
    if (found === undefined || (known.length < 2 && required.some(lacks))) {
      const slots = { headings: [...required, ...expected].map((fact) => headings[fact][0] ?? fact).join("、") }
      const isBlank = text.trim() === ""
      events.issue(
        isBlank
          ? fileIssue(file, "file-empty")
          : suspicious.test(text)
            ? fileIssue(file, "file-binary")
            : fileIssue(file, "header-missing", { slots })
      )
      return undefined
    }
    const missing = required.some(lacks) ? required.filter(lacks) : expected.filter(lacks)
    for (const fact of missing) {
      const slots = { heading: headings[fact][0] ?? fact }
      events.issue(fileIssue(file, "column-missing", { row: found.at + 1, slots }))
    }
    if (required.some(lacks)) return undefined
    for (const index of found.unclosed) damaged(index + 1, "unclosed")
    return { ...found, cells: found.cells.map(line) }
  }

  /** Reads the rows below the headings. */
  const bodyReader = (header: Header): TextReader => {
    const { at, cells, columns, delimiter, preamble } = header
    events.head({ file, columns, headings: cells, preamble: preamble.map((above) => above.map(line)) })
    const readRow = rowReader(file, header, headings, events.issue)
    let number = at + 1
    let isSuspect = false
    const records = recordReader({ delimiter, isMisread: isMisread(delimiter, cells.length) }, (record, damage) => {
      number++
      if (damage !== undefined) damaged(number, damage)
      const row = readRow(record, number, isSuspect)
      if (row !== undefined) events.row(row)
    })
    return {
      feed: (piece, isLast) => {
        isSuspect ||= needsLook(piece)
        records.feed(piece, isLast)
      }
    }
  }

  return headedReader(findColumns, bodyReader)
}
