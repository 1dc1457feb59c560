import { notice } from "@kepu/core/notices/pucheng-2023"
import { type CsvFile, type ReadResult } from "../src/index.ts"
import { annex1Form } from "../src/readActivities.ts"
import { findHeader } from "../src/table/findHeader.ts"
import { layoutOf } from "../src/table/layout.ts"
import { isMisread } from "../src/table/misread.ts"
import { openText } from "../src/table/openText.ts"
import { recordReader } from "../src/table/records.ts"
import { cleaned } from "@kepu/core/text"
import { meant } from "../src/text.ts"

const form = annex1Form(notice, {})

/** The rows of an annex 1 below its headings that hold anything, as the spreadsheet numbers them. */
const rowsOf = (file: CsvFile): ReadonlyArray<number> => {
  const opened = openText(file)
  const header = opened.ok ? findHeader(opened.text, form.headings) : undefined
  if (!opened.ok || header === undefined) return []
  const { delimiter } = header
  const width = layoutOf(header, form.headings, form.compose).titles.length
  const rows: Array<number> = []
  let number = header.at + 1
  recordReader({ delimiter, isMisread: isMisread(delimiter, width) }, (cells) => {
    number++
    if (cells.some((cell) => meant(cleaned(cell)) !== "")) rows.push(number)
  }).feed(opened.text.slice(header.end), true)
  return rows
}

/** The rows of an annex 1 of which nothing is told: no record cites them, they are not passed over, and have no issue. */
export const lostRows = (
  file: CsvFile,
  { issues, passedOver, portfolio, unusable }: ReadResult
): ReadonlyArray<number> => {
  if (unusable.length > 0) return []
  const { activities, recommendations = [], submissions = [], units, unread = [] } = portfolio
  const records = [...activities, ...recommendations, ...submissions, ...units, ...unread]
  const told = new Set([
    ...records.map(({ source }) => source?.row),
    ...passedOver.map(({ row }) => row),
    ...issues.map(({ row }) => row)
  ])
  return rowsOf(file).filter((row) => !told.has(row))
}
