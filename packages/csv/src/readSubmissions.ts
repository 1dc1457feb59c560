import type { InputIssue, Notice, Submission, Unread } from "@kepu/core"
import { readReceived } from "./cells/received.ts"
import { namesOf, readTerms } from "./cells/terms.ts"
import type { CsvFile } from "./files.ts"
import { rowIssue } from "./issues.ts"
import { columnsIn } from "./table/columnsIn.ts"
import { headings } from "./table/headings.ts"
import { readTable } from "./table/readTable.ts"
import { cellOf, headingOf, isTooLarge } from "./table/Table.ts"
import { oneLine, shown } from "./text.ts"
import { resolveUnit } from "./units/resolveUnit.ts"
import type { UnitBook } from "./units/UnitBook.ts"

export interface SubmissionsReading {
  /** Absent if nothing of the file could be read. */
  readonly submissions?: ReadonlyArray<Submission>
  /** Rows that could not be used. */
  readonly unread: ReadonlyArray<Unread>
  readonly issues: ReadonlyArray<InputIssue>
}

/** Reads the log of documents that arrived. Units that it names enter `book`. */
export const readSubmissions = (notice: Notice, file: CsvFile, book: UnitBook): SubmissionsReading => {
  const { issues: tableIssues, table } = readTable(file, headings.submission, ["unit", "document"], ["receivedAt"])
  if (table === undefined) return { unread: [], issues: tableIssues }
  const issues = [...tableIssues]
  const unread: Array<Unread> = []
  const columns = columnsIn(table)
  const { documents } = notice.vocabulary

  const submissions = table.rows.flatMap((row): ReadonlyArray<Submission> => {
    const place = (fact: "unit" | "document" | "receivedAt") => ({
      file: file.name,
      row: row.number,
      column: headingOf(table, fact)
    })
    const [unit, document, received] = [
      oneLine(cellOf(table, row, "unit")),
      cellOf(table, row, "document"),
      cellOf(table, row, "receivedAt")
    ]
    const at = { file: file.name, row: row.number }
    if (unit === "" && !isTooLarge(table, row, "unit")) issues.push(rowIssue(place("unit"), "name-missing"))
    if (document === "" && !isTooLarge(table, row, "document"))
      issues.push(rowIssue(place("document"), "document-missing"))
    if (unit === "") {
      unread.push({ register: "submissions", source: at })
      return []
    }
    const id = resolveUnit(book, unit, { ...at, columns: { name: columns["unit"] ?? "" } }, columns["unit"], issues)
    if (document === "") {
      unread.push({ register: "submissions", unit: id, source: at })
      return []
    }
    const named = readTerms(documents, document)
    if (!named.ok || named.ids.length === 0) {
      const text = named.ok ? document : named.unknown
      issues.push(rowIssue(place("document"), "unknown-term", { text: shown(text), allowed: namesOf(documents) }))
      unread.push({ register: "submissions", unit: id, source: at })
      return []
    }
    const receivedAt = readReceived(received, notice)
    if (receivedAt === undefined && received !== "")
      issues.push(rowIssue(place("receivedAt"), "received-unreadable", { text: shown(received) }))
    return named.ids.map((document) => ({
      unit: id,
      document,
      ...(receivedAt === undefined ? {} : { receivedAt }),
      source: { ...at, columns }
    }))
  })
  return { submissions, unread, issues }
}
