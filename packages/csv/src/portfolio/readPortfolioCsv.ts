import type { InputIssue } from "@kepu/core"
import type { CsvFile } from "../files.ts"
import { unguarded } from "../guard.ts"
import { fileIssue, rowIssue } from "../issues.ts"
import { type Cells, type Damage, recordReader } from "../table/records.ts"
import { findHeader } from "../table/findHeader.ts"
import { openText } from "../table/openText.ts"
import { damageIssue } from "../table/damageIssue.ts"
import { shown, trim } from "../text.ts"
import type { Found } from "./acceptRecord.ts"
import { gatherPortfolio, type PortfolioReading } from "./gatherPortfolio.ts"
import {
  factsOf,
  portfolioHeadings,
  registerHeading,
  registerNames,
  type RegisterName,
  registers
} from "./registers.ts"

const headings = Object.fromEntries(portfolioHeadings.map((heading) => [heading, [heading]]))

const byWord = new Map(registerNames.map((register) => [registers[register].word, register]))

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

/** Reads a CSV file that holds a whole portfolio, whatever the order of its columns and rows. */
export const readPortfolioCsv = (file: CsvFile): PortfolioReading => {
  const { name } = file
  const opened = openText(file)
  if (!opened.ok) return { issues: [opened.issue] }
  const { text } = opened
  if (trim(text) === "") return { issues: [fileIssue(name, "file-empty")] }
  const header = findHeader(text, headings)
  if (header?.columns[registerHeading] === undefined) {
    const slots = { headings: portfolioHeadings.slice(0, 3).join("、") }
    return { issues: [fileIssue(name, "header-missing", { slots })] }
  }
  const { at, cells: titles, columns, delimiter, end, unclosed } = header
  const known = new Set(Object.values(columns))
  const issues: Array<InputIssue> = unclosed.map((n) => rowIssue({ file: name, row: n + 1 }, "unclosed-quote"))
  for (const [column, title] of titles.entries()) {
    const heading = shown(trim(title))
    if (!known.has(column) && heading !== "")
      issues.push(fileIssue(name, "column-unknown", { row: at + 1, slots: { heading } }))
  }
  const portfolio = gatherPortfolio(issues)

  const readRow = (record: Cells, row: number, damage: Damage | undefined): void => {
    if (damage !== undefined) issues.push(damageIssue(damage, { file: name, row }))
    const cells = record.map(unguarded)
    if (cells.every(isBlank)) return
    const extra = cells.filter((cell, column) => !isBlank(cell) && !known.has(column) && isBlank(titles[column] ?? ""))
    if (extra.length > 0) issues.push(rowIssue({ file: name, row }, "extra-cells", { text: shown(extra.join("、")) }))
    const cellOf = (heading: string): string => cells[columns[heading] ?? -1] ?? ""
    const word = trim(cellOf(registerHeading))
    const register = byWord.get(word)
    if (register === undefined) {
      const slots = { text: shown(word), allowed: [...byWord.keys()].join("、") }
      issues.push(rowIssue({ file: name, row, column: registerHeading }, "unknown-register", slots))
      return
    }
    const facts = factsIn(register, cellOf)
    const headingOf = new Map(factsOf(register).map(({ column, fact }) => [fact, column.headings[0]]))
    const found: Found = { register, file: name, row, columnOf: (fact) => headingOf.get(fact) ?? fact }
    portfolio.add(facts === undefined ? found : { ...found, facts })
  }

  let row = at + 1
  // A file that was written so has no quotation mark out of place, whatever its cells hold.
  const isMisread = () => false
  recordReader({ delimiter, isMisread }, (record, damage) => readRow(record, ++row, damage)).feed(text.slice(end), true)
  return { portfolio: portfolio.end(), issues: issues.toSorted((a, b) => a.row - b.row) }
}
