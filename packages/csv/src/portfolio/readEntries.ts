import type { CellIssue } from "../issues.ts"
import type { CsvFile } from "../files.ts"
import type { TextReader } from "../table/headedReader.ts"
import { openText } from "../table/openText.ts"
import { tellIssues } from "../tellIssues.ts"
import { csvEntries } from "./csvEntries.ts"
import type { EntryEvents } from "./EntryEvents.ts"
import { gatherPortfolio, type PortfolioReading } from "./gatherPortfolio.ts"
import { ndjsonEntries } from "./ndjsonEntries.ts"

const readEntries = (file: CsvFile, entries: (file: string, events: EntryEvents) => TextReader): PortfolioReading => {
  const opened = openText(file)
  if (!opened.ok) return { issues: tellIssues([opened.issue]) }
  const issues: Array<CellIssue> = []
  const portfolio = gatherPortfolio(issues)
  let isPortfolio = false
  const reader = entries(file.name, {
    begin: () => {
      isPortfolio = true
    },
    found: portfolio.add,
    lost: (row, unread) => portfolio.lose(unread, { file: file.name, row, columnOf: (fact) => fact }),
    issue: (issue) => {
      issues.push(issue)
    }
  })
  reader.feed(opened.text, true)
  if (!isPortfolio) return { issues: tellIssues(issues) }
  const read = portfolio.end()
  return { portfolio: read, issues: tellIssues(issues.toSorted((a, b) => a.row - b.row)) }
}

/**
 * Reads a CSV file that holds a whole portfolio; a cell that cannot be used is an issue, and everything else is read.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { readPortfolioCsv, writePortfolioCsv } from "@kepu/csv"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const bytes = new TextEncoder().encode([...writePortfolioCsv(portfolio)].join(""))
 * console.log(readPortfolioCsv({ name: "全县.csv", bytes }).portfolio?.units.length) // 1
 * ```
 */
export const readPortfolioCsv = (file: CsvFile): PortfolioReading => readEntries(file, csvEntries)

/**
 * Reads a portfolio from NDJSON; a line that cannot be used is an issue, and every other line is read.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { readPortfolioNdjson, writePortfolioNdjson } from "@kepu/csv"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const bytes = new TextEncoder().encode([...writePortfolioNdjson(portfolio)].join(""))
 * console.log(readPortfolioNdjson({ name: "全县.ndjson", bytes }).portfolio?.units.length) // 1
 * ```
 */
export const readPortfolioNdjson = (file: CsvFile): PortfolioReading => readEntries(file, ndjsonEntries)
