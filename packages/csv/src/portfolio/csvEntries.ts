import { unguarded } from "../guard.ts"
import { fileIssue, rowIssue } from "../issues.ts"
import type { Cells } from "../table/Shape.ts"
import { type Damage, recordReader } from "../table/records.ts"
import { findHeader, type Header } from "../table/findHeader.ts"
import { headedReader, type TextReader } from "../table/headedReader.ts"
import { damageIssue } from "../table/damageIssue.ts"
import { shown, trim } from "../text.ts"
import type { EntryEvents } from "./EntryEvents.ts"
import { lostLine } from "./lostRecord.ts"
import { registerHeading } from "./registerHeading.ts"
import { factsOf, portfolioHeadings, registerNames, type RegisterName, registers } from "./registers.ts"

const headings = Object.fromEntries(portfolioHeadings.map((heading) => [heading, [heading]]))

const byWord = new Map(registerNames.map((register) => [registers[register].word, register]))

const firstHeadings = new Map(
  registerNames.map((register) => [
    register,
    new Map(factsOf(register).map(({ column, fact }) => [fact, column.headings[0]]))
  ])
)

const headingOf = (register: RegisterName, fact: string): string => firstHeadings.get(register)?.get(fact) ?? fact

const isBlank = (cell: string): boolean => trim(cell) === ""

/** What a row says of a record of the register, by fact; `undefined` if nothing. */
const factsIn = (
  register: RegisterName,
  cellOf: (heading: string) => string
): Readonly<Record<string, unknown>> | undefined => {
  const facts: Record<string, unknown> = {}
  for (const { column, fact } of factsOf(register)) {
    const cells = column.headings.map(cellOf)
    // What is not understood goes to the schema as it is written, and is refused there.
    if (cells.some((cell) => cell !== "")) facts[fact] = column.read(cells) ?? cells.join(" ")
  }
  return Object.keys(facts).length === 0 ? undefined : facts
}

/** Finds the records in the text of a CSV file, whatever the order of its columns and rows. */
export const csvEntries = (file: string, { begin, found, issue, lost }: EntryEvents): TextReader => {
  const readColumns = (text: string): Header | undefined => {
    if (trim(text) === "") {
      issue(fileIssue(file, "file-empty"))
      return undefined
    }
    const header = findHeader(text, headings)
    if (header?.columns[registerHeading] === undefined) {
      issue(fileIssue(file, "header-missing", { slots: { headings: portfolioHeadings.slice(0, 3).join("、") } }))
      return undefined
    }
    for (const n of header.unclosed) issue(rowIssue({ file, row: n + 1 }, "unclosed-quote"))
    const known = new Set(Object.values(header.columns))
    for (const [column, title] of header.cells.entries()) {
      const heading = shown(trim(title))
      if (!known.has(column) && heading !== "")
        issue(fileIssue(file, "column-unknown", { row: header.at + 1, slots: { heading } }))
    }
    begin()
    return header
  }

  const bodyReader = ({ at, cells: titles, columns, delimiter }: Header): TextReader => {
    const known = new Set(Object.values(columns))
    const readRow = (record: Cells, row: number, damage: Damage | undefined): void => {
      if (damage !== undefined) issue(damageIssue(damage, { file, row }))
      const cells = record.map(unguarded)
      if (cells.every(isBlank)) return
      const extra = cells.filter(
        (cell, column) => !isBlank(cell) && !known.has(column) && isBlank(titles[column] ?? "")
      )
      if (isSuspect) {
        for (const [column, cell] of cells.entries())
          if (cell.includes("\uFFFD"))
            issue(rowIssue({ file, row, column: titles[column] }, "text-damaged", { text: shown(cell) }))
      }
      if (extra.length > 0) issue(rowIssue({ file, row }, "extra-cells", { text: shown(extra.join("、")) }))
      const cellOf = (heading: string): string => cells[columns[heading] ?? -1] ?? ""
      const word = trim(cellOf(registerHeading))
      const register = byWord.get(word)
      if (register === undefined) {
        const slots = { text: shown(word), allowed: [...byWord.keys()].join("、") }
        issue(rowIssue({ file, row, column: registerHeading }, "unknown-register", slots))
        return lost(row, lostLine({ file, row }))
      }
      const facts = factsIn(register, cellOf)
      const place = { register, file, row, columnOf: (fact: string) => headingOf(register, fact) }
      found(facts === undefined ? place : { ...place, facts })
    }
    let isSuspect = false
    let row = at + 1
    // A file that was written so has no quotation mark out of place, whatever its cells hold.
    const isMisread = () => false
    const records = recordReader({ delimiter, isMisread }, (record, damage) => readRow(record, ++row, damage))
    return {
      feed: (piece, isLast) => {
        isSuspect ||= piece.includes("\uFFFD")
        records.feed(piece, isLast)
      }
    }
  }
  return headedReader(readColumns, bodyReader)
}
