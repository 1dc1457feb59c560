import type { InputIssue, Notice, Term, TermId, Unit, UnitId } from "@kepu/core"
import { namesOf, readTerms } from "../cells/terms.ts"
import type { CsvFile } from "../files.ts"
import { rowIssue } from "../issues.ts"
import { columnsIn } from "../table/columnsIn.ts"
import { headings } from "../table/headings.ts"
import { readTable } from "../table/readTable.ts"
import { cellOf, headingOf, isTooLarge, type Row } from "../table/Table.ts"
import { fold, oneLine, shown } from "../text.ts"

export interface UnitsReading {
  /** Absent if nothing of the file could be read. */
  readonly units?: ReadonlyArray<Unit>
  readonly issues: ReadonlyArray<InputIssue>
}

/** Reads the register of units (单位名册): name, kinds and responsibilities of each. */
export const readUnits = (notice: Notice, file: CsvFile): UnitsReading => {
  const { issues: tableIssues, table } = readTable(file, headings.unit, ["name"], ["kinds", "responsibilities"])
  if (table === undefined) return { issues: tableIssues }
  const issues = [...tableIssues]
  const columns = columnsIn(table)

  const termsIn = (
    row: Row,
    fact: "kinds" | "responsibilities",
    terms: ReadonlyArray<Term>
  ): ReadonlyArray<TermId> | undefined => {
    const text = cellOf(table, row, fact)
    if (text === "") return undefined
    const reading = readTerms(terms, text)
    if (reading.ok) return reading.ids
    const place = { file: file.name, row: row.number, column: headingOf(table, fact) }
    issues.push(rowIssue(place, "unknown-term", { text: shown(reading.unknown), allowed: namesOf(terms) }))
    return undefined
  }

  const units = new Map<string, Unit>()
  const rows = new Map<string, number>()
  for (const row of table.rows) {
    const name = oneLine(cellOf(table, row, "name"))
    const place = { file: file.name, row: row.number, column: headingOf(table, "name") }
    if (name === "") {
      if (!isTooLarge(table, row, "name")) issues.push(rowIssue(place, "name-missing"))
      continue
    }
    const key = fold(name)
    const first = rows.get(key)
    if (first !== undefined) {
      issues.push(rowIssue(place, "duplicate-unit", { text: shown(name), first }))
      continue
    }
    rows.set(key, row.number)
    const kinds = termsIn(row, "kinds", notice.vocabulary.unitKinds)
    const responsibilities = termsIn(row, "responsibilities", notice.vocabulary.responsibilities)
    units.set(key, {
      id: name as UnitId,
      name,
      ...(kinds === undefined ? {} : { kinds }),
      ...(responsibilities === undefined ? {} : { responsibilities }),
      source: { file: file.name, row: row.number, columns }
    })
  }
  return { units: [...units.values()], issues }
}
