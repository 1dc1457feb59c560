import { keysTwice, type Portfolio } from "@kepu/core"
import { decodeText } from "../decodeText.ts"
import type { CsvFile } from "../files.ts"
import { type CellIssue, fileIssue, rowIssue } from "../issues.ts"
import { tellIssues } from "../tellIssues.ts"
import { shown } from "../text.ts"
import { unknownRegister } from "./acceptRecord.ts"
import { inOrder } from "./Entry.ts"
import { gatherPortfolio, type PortfolioReading } from "./gatherPortfolio.ts"
import { isObject, keyTwice, parseJson } from "./jsonValues.ts"
import { lostRecord } from "./lostRecord.ts"
import { registerNames } from "./registers.ts"

/**
 * A portfolio as JSON, a line a record, piece by piece.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { writePortfolioJson } from "@kepu/csv"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * console.log(JSON.parse([...writePortfolioJson(portfolio)].join("")).units.length) // 1
 * ```
 */
export function* writePortfolioJson(portfolio: Portfolio): Generator<string, void> {
  let before = "{\n"
  for (const register of registerNames) {
    const records = portfolio[register]
    if (records === undefined) continue
    yield `${before}${JSON.stringify(register)}: [`
    let comma = "\n"
    for (const record of records) {
      yield `${comma}${JSON.stringify(inOrder(register, { ...record }))}`
      comma = ",\n"
    }
    yield records.length === 0 ? "]" : "\n]"
    before = ",\n"
  }
  yield "\n}\n"
}

/**
 * Reads a portfolio from JSON; a record that cannot be used is an issue, and every other one is read.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { readPortfolioJson, writePortfolioJson } from "@kepu/csv"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const bytes = new TextEncoder().encode([...writePortfolioJson(portfolio)].join(""))
 * console.log(readPortfolioJson({ name: "全县.json", bytes }).portfolio?.units.length) // 1
 * ```
 */
export const readPortfolioJson = (file: CsvFile): PortfolioReading => {
  const { name } = file
  const text = decodeText(file.bytes)
  const data = text === undefined ? undefined : parseJson(text)
  if (!isObject(data) || !registerNames.some((register) => Array.isArray(data[register]))) {
    return { issues: tellIssues([fileIssue(name, "json-unreadable")]) }
  }
  const issues: Array<CellIssue> = []
  const portfolio = gatherPortfolio(issues)
  const twice = keysTwice(text!).map(({ path }) => path)
  // Which of two lists counts nobody can tell either, so neither is read; what is not read is not said to be empty.
  if (twice.some((path) => !path.includes("[")))
    return { issues: tellIssues(twice.map((column) => keyTwice({ file: name, row: 1, column }))) }
  const firstTwice = new Map(twice.toReversed().map((path) => [path.slice(0, path.indexOf("]") + 1), path]))
  for (const register of registerNames) {
    const records = data[register]
    if (records === undefined) continue
    // JSON has no rows that a person sees, so a record goes by its place in its register.
    const place = { file: name, row: 1, isPath: true }
    if (!Array.isArray(records)) {
      issues.push(
        rowIssue({ ...place, column: register }, "field-refused", {
          text: shown(JSON.stringify(records)),
          reason: { piece: "aList" }
        })
      )
      continue
    }
    portfolio.add({ ...place, register, columnOf: (fact) => fact })
    for (const [index, record] of records.entries()) {
      const path = `${register}[${index}]`
      const found = { ...place, register, columnOf: (fact: string, within = "") => `${path}.${fact}${within}` }
      const repeated = firstTwice.get(path)
      if (repeated !== undefined) {
        issues.push(keyTwice({ ...place, column: repeated }))
        const isUnitOpen = twice.some((one) => one === `${path}.host` || one === `${path}.unit`)
        portfolio.lose(lostRecord({ ...found, facts: isObject(record) && !isUnitOpen ? record : {} }), found)
      } else if (isObject(record)) portfolio.add({ ...found, facts: record })
      else {
        issues.push(
          rowIssue({ ...place, column: path }, "field-refused", {
            text: shown(JSON.stringify(record)),
            reason: { piece: "anObject" }
          })
        )
        portfolio.lose(lostRecord(found), found)
      }
    }
  }
  for (const key of Object.keys(data)) {
    // By which JSON Schema the file is written is nothing of what it holds.
    if (key !== "$schema" && !registerNames.some((register) => register === key))
      issues.push(
        rowIssue({ file: name, row: 1, isPath: true, column: key }, "field-unknown", { reason: unknownRegister(key) })
      )
  }
  const read = portfolio.end()
  return { portfolio: read, issues: tellIssues(issues) }
}
