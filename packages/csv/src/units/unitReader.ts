import type { Notice, Unit } from "@kepu/core"
import type { Term } from "@kepu/core/notice"
import type { TermId, UnitId } from "@kepu/core/portfolio"
import { exampleSorter, isExampleOf } from "../activities/example.ts"
import { isFigure } from "../cells/figures.ts"
import { namesOf, readTerms } from "../cells/terms.ts"
import { voidOf } from "../cells/voids.ts"
import { type CellIssue, rowIssue } from "../issues.ts"
import { headingsOf, type ReadOptions } from "../options.ts"
import { citationOf } from "../table/citationOf.ts"
import { declaredReader } from "../table/declared.ts"
import type { headings } from "../table/headings.ts"
import { cellOf, headingOf, isTooLarge, type Row, sourceOf, type TableHead } from "../table/Table.ts"
import type { Form } from "../table/tableReader.ts"
import { none } from "../cells/words.ts"
import { detached, fold, oneLine, shown, splitOutsideBrackets } from "../text.ts"

export type UnitColumn = keyof (typeof headings)["unit"]

/** The columns of the register of units. */
export const unitForm = (notice: Notice, options: ReadOptions): Form<UnitColumn> => ({
  headings: headingsOf("unit", notice, options),
  required: ["name"],
  expected: ["kinds", "responsibilities"],
  sorter: (head) => exampleSorter(head, "name")
})

/** Reads the rows of the register of units, one after the other. Of rows with the same name the first counts. */
export const unitReader = (
  notice: Notice,
  table: TableHead<UnitColumn>,
  issues: Array<CellIssue>
): ((row: Row) => Unit | undefined) => {
  const { file } = table
  const { vocabulary } = notice
  const readDeclared = declaredReader(notice, "units", table, issues)
  const citation = citationOf(table)
  const rows = new Map<string, number>()

  const termsIn = (
    row: Row,
    fact: "kinds" | "responsibilities",
    terms: ReadonlyArray<Term>
  ): ReadonlyArray<TermId> | undefined => {
    const text = cellOf(table, row, fact)
    if (text === "") return undefined
    const reading = readTerms(terms, text)
    if (reading.ok) return reading.ids
    const place = { file, row: row.number, column: headingOf(table, fact) }
    issues.push(rowIssue(place, "unknown-term", { text: shown(reading.unknown), allowed: namesOf(terms) }))
    return undefined
  }

  return (row) => {
    const name = oneLine(cellOf(table, row, "name"))
    const place = { file, row: row.number, column: headingOf(table, "name") }
    if (name === "") {
      if (!isTooLarge(table, row, "name")) issues.push(rowIssue(place, "name-missing"))
      return undefined
    }
    if (voidOf(name) !== undefined) {
      issues.push(rowIssue(place, "placeholder", { text: shown(name) }))
      return undefined
    }
    if (isExampleOf(cellOf(table, row, "number"), name)) {
      issues.push(rowIssue({ file, row: row.number }, "example-row"))
      return undefined
    }
    if (isFigure(name)) {
      issues.push(rowIssue(place, "figure-for-name", { text: shown(name) }))
      return undefined
    }
    const key = fold(name)
    const first = rows.get(key)
    if (first !== undefined) {
      issues.push(rowIssue(place, "duplicate-unit", { text: shown(name), first }))
      return undefined
    }
    rows.set(detached(key), row.number)
    const kinds = termsIn(row, "kinds", vocabulary.unitKinds)
    const responsibilities = termsIn(row, "responsibilities", vocabulary.responsibilities)
    const aliases = splitOutsideBrackets(oneLine(cellOf(table, row, "aliases")), /[、，,；;/]/u)
    return {
      id: name as UnitId,
      name,
      ...(aliases.length === 0 ? {} : { aliases: aliases.join() === none ? [] : aliases }),
      ...(kinds === undefined ? {} : { kinds }),
      ...(responsibilities === undefined ? {} : { responsibilities }),
      ...readDeclared(row),
      source: sourceOf(citation, row)
    }
  }
}
