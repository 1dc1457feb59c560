import type { InputIssue, Portfolio } from "@kepu/core"
import { decodeText } from "../decodeText.ts"
import type { CsvFile } from "../files.ts"
import { fileIssue, rowIssue } from "../issues.ts"
import { shown } from "../text.ts"
import { entriesOf, type Entry } from "./Entry.ts"
import { gatherPortfolio, type PortfolioReading } from "./gatherPortfolio.ts"
import { isObject, parseJson } from "./jsonValues.ts"
import { registerNames, type RegisterName } from "./registers.ts"

/** An entry as a line of NDJSON: `{"register":"units","record":{…}}`. */
export const entryLine = (entry: Entry): string => `${JSON.stringify(entry)}\n`

/** A portfolio as NDJSON, a line a record. */
export function* writePortfolioNdjson(portfolio: Portfolio): Generator<string, void> {
  for (const entry of entriesOf(portfolio)) yield entryLine(entry)
}

const isRegister = (name: unknown): name is RegisterName => registerNames.some((register) => register === name)

/** Reads a portfolio from NDJSON; a line that cannot be used is an issue, and every other line is read. */
export const readPortfolioNdjson = (file: CsvFile): PortfolioReading => {
  const text = decodeText(file.bytes)
  if (text === undefined) return { issues: [fileIssue(file.name, "file-binary")] }
  const issues: Array<InputIssue> = []
  const portfolio = gatherPortfolio(issues)
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue
    const place = { file: file.name, row: index + 1 }
    const entry = parseJson(line)
    if (!isObject(entry)) issues.push(rowIssue(place, "line-unreadable", { text: shown(line) }))
    else if (!isRegister(entry["register"])) {
      const slots = { text: shown(String(entry["register"])), allowed: registerNames.join(", ") }
      issues.push(rowIssue({ ...place, column: "register" }, "unknown-register", slots))
    } else {
      const { record, register } = entry
      const found = { ...place, register, columnOf: (fact: string) => fact }
      if (record === undefined) portfolio.add(found)
      else if (isObject(record)) portfolio.add({ ...found, facts: record })
      else
        issues.push(rowIssue({ ...place, column: "record" }, "field-refused", { text: shown(JSON.stringify(record)) }))
    }
  }
  return { portfolio: portfolio.end(), issues: issues.toSorted((a, b) => a.row - b.row) }
}
