import { acceptRecord } from "../portfolio/acceptRecord.ts"
import { csvEntries } from "../portfolio/csvEntries.ts"
import type { Entry } from "../portfolio/Entry.ts"
import type { EntryEvents } from "../portfolio/EntryEvents.ts"
import { lostRecord } from "../portfolio/lostRecord.ts"
import { ndjsonEntries } from "../portfolio/ndjsonEntries.ts"
import type { TextReader } from "../table/headedReader.ts"
import { type RowReading, type StreamedFile, type StreamOptions, streamText } from "./streamTable.ts"

const streamEntries = (
  file: StreamedFile,
  options: StreamOptions,
  entries: (file: string, events: EntryEvents) => TextReader
): AsyncGenerator<RowReading<Entry>> =>
  streamText(file, options, ({ issues, unread }, give) =>
    entries(file.name, {
      begin: () => {},
      issue: (issue) => {
        issues.push(issue)
      },
      lost: (row, lost) => {
        unread.push(...lost)
        give(row, [])
      },
      found: (found) => {
        const { facts, register, row } = found
        if (facts === undefined) return give(row, [{ register }])
        const record = acceptRecord(found, issues)
        if (record === undefined) unread.push(...lostRecord(found))
        give(row, record === undefined ? [] : [{ register, record } as unknown as Entry])
      }
    })
  )

/**
 * Reads a CSV file that holds a whole portfolio row by row. Unlike `readPortfolioCsv` it does not look whether records
 * agree with one another (ids that are told twice, units and activities that are pointed at and not there), so that no
 * row need be remembered.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { entriesOf, portfolioSheet, streamPortfolioCsv, writeSheet } from "@kepu/csv"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const source = new Blob([...writeSheet(portfolioSheet, entriesOf(portfolio))])
 * const registers: Array<string> = []
 * for await (const { records } of streamPortfolioCsv({ name: "全县.csv", source }))
 *   registers.push(...records.map(({ register }) => register))
 * console.log(registers) // [ 'units', 'activities' ]
 * ```
 */
export const streamPortfolioCsv = (
  file: StreamedFile,
  options: StreamOptions = {}
): AsyncGenerator<RowReading<Entry>> => streamEntries(file, options, csvEntries)

/**
 * Reads a portfolio from NDJSON line by line, as `streamPortfolioCsv` does.
 *
 * @example
 * ```ts
 * import { streamPortfolioNdjson } from "@kepu/csv"
 *
 * const source = new Blob(['{"register":"units","record":{"id":"edu","name":"县教育局"}}\n'])
 * for await (const { records } of streamPortfolioNdjson({ name: "全县.ndjson", source }))
 *   for (const { register } of records) console.log(register) // units
 * ```
 */
export const streamPortfolioNdjson = (
  file: StreamedFile,
  options: StreamOptions = {}
): AsyncGenerator<RowReading<Entry>> => streamEntries(file, options, ndjsonEntries)
