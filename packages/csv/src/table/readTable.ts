import type { InputIssue } from "@kepu/core"
import type { CsvFile } from "../files.ts"
import { fileIssue, rowIssue } from "../issues.ts"
import { meant, oneLine } from "../text.ts"
import { findHeader, type Header } from "./findHeader.ts"
import { isMisread } from "./misread.ts"
import { openText } from "./openText.ts"
import { readRows } from "./readRows.ts"
import { readRecords } from "./records.ts"
import type { Table } from "./Table.ts"

export interface TableReading<F extends string> {
  /** Absent if nothing of the file could be read. */
  readonly table?: Table<F>
  readonly issues: ReadonlyArray<InputIssue>
}

const line = (cell: string): string => oneLine(meant(cell))

/**
 * Reads a file as a table with the given headings. Those of `required` facts must be there; the lack of `expected`
 * ones is an issue.
 */
export const readTable = <F extends string>(
  file: CsvFile,
  headings: Readonly<Record<F, ReadonlyArray<string>>>,
  required: ReadonlyArray<NoInfer<F>>,
  expected: ReadonlyArray<NoInfer<F>>
): TableReading<F> => {
  const { name } = file
  const opened = openText(file)
  if (!opened.ok) return { issues: [opened.issue] }
  const found = findHeader(opened.bytes, headings)
  const known = Object.keys(found?.columns ?? {})
  const lacks = (fact: F): boolean => !known.includes(fact)
  if (found === undefined || (known.length < 2 && required.some(lacks))) {
    const slots = { headings: [...required, ...expected].map((fact) => headings[fact][0] ?? fact).join("、") }
    return { issues: [opened.hasNul ? fileIssue(name, "file-binary") : fileIssue(name, "header-missing", { slots })] }
  }
  const header: Header = { ...found, cells: found.cells.map(line) }
  const columnMissing = (fact: F): InputIssue =>
    fileIssue(name, "column-missing", { row: header.at + 1, slots: { heading: headings[fact][0] ?? fact } })
  if (required.some(lacks)) return { issues: required.filter(lacks).map(columnMissing) }

  const body = readRecords(opened.bytes.subarray(header.end), {
    delimiter: header.delimiter,
    isMisread: isMisread(header.delimiter, header.cells.length)
  })
  const below = (index: number): number => header.at + 1 + index + 1
  const damaged = [...header.unclosed.map((index) => index + 1), ...body.unclosed.map(below)]
  const { issues, rows } = readRows(name, header, headings, body.records)
  return {
    table: {
      file: name,
      columns: header.columns,
      headings: header.cells,
      preamble: header.preamble.map((cells) => cells.map(line)),
      rows
    },
    issues: [
      ...expected.filter(lacks).map(columnMissing),
      ...damaged.map((row) => rowIssue({ file: name, row }, "unclosed-quote")),
      ...(body.quoteless === undefined ? [] : [rowIssue({ file: name, row: below(body.quoteless) }, "quotes-ignored")]),
      ...issues
    ]
  }
}
