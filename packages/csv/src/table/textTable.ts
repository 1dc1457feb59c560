import type { CsvFile, TableFile } from "../files.ts"
import { findHeader } from "./findHeader.ts"
import { openText } from "./openText.ts"
import { readRecords } from "./records.ts"
import type { TableSource, TextTable } from "./source.ts"
import { tableReader } from "./tableReader.ts"

const textTable = (file: CsvFile): TextTable => ({
  name: file.name,
  ...(file.rowsBefore === undefined ? {} : { rowsBefore: file.rowsBefore }),
  tell: (form, events) => {
    const opened = openText(file)
    if (opened.ok) tableReader(file.name, form, events, file.rowsBefore).feed(opened.text, true)
    else events.issue(opened.issue)
  },
  open: () => {
    const opened = openText(file)
    if (!opened.ok) return undefined
    const { text } = opened
    return {
      headerBy: (headings) => findHeader(text, headings),
      records: ({ delimiter }) => readRecords(text, { delimiter, isMisread: () => false })
    }
  }
})

/** A table as it came, with what reads its text if it is one. */
export const sourceOfTable = (file: TableFile): TableSource => ("rows" in file ? file : textTable(file))
