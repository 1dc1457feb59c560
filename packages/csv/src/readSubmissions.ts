import type { InputIssue, Notice, Submission } from "@kepu/core"
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
  readonly issues: ReadonlyArray<InputIssue>
}

/** Reads the log of documents that arrived. Units that it names enter `book`. */
export const readSubmissions = (notice: Notice, file: CsvFile, book: UnitBook): SubmissionsReading => {
  const { issues: tableIssues, table } = readTable(file, headings.submission, ["unit", "document"], ["receivedAt"])
  if (table === undefined) return { issues: tableIssues }
  const issues = [...tableIssues]
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
    if (unit === "" && !isTooLarge(table, row, "unit")) issues.push(rowIssue(place("unit"), "name-missing"))
    if (document === "" && !isTooLarge(table, row, "document"))
      issues.push(rowIssue(place("document"), "document-missing"))
    if (unit === "" || document === "") return []
    const source = { file: file.name, row: row.number, columns }
    const id = resolveUnit(book, unit, { ...source, columns: { name: columns["unit"] ?? "" } }, columns["unit"], issues)
    const named = readTerms(documents, document)
    if (!named.ok || named.ids.length === 0) {
      const text = named.ok ? document : named.unknown
      issues.push(rowIssue(place("document"), "unknown-term", { text: shown(text), allowed: namesOf(documents) }))
      return []
    }
    const receivedAt = readReceived(received, notice.zone)
    if (receivedAt === undefined && received !== "")
      issues.push(rowIssue(place("receivedAt"), "received-unreadable", { text: shown(received) }))
    return named.ids.map((document) => ({
      unit: id,
      document,
      ...(receivedAt === undefined ? {} : { receivedAt }),
      source
    }))
  })
  return { submissions, issues }
}
