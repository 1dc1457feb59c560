import type { Notice } from "@kepu/core"
import { type DeclaredFact, factsDeclared } from "@kepu/core/notice"
import type { DeclaredValue } from "@kepu/core/portfolio"
import { readDeclared } from "../cells/declared.ts"
import { type CellIssue, type Place, rowIssue } from "../issues.ts"
import { headingKey } from "./findHeader.ts"
import type { Headings } from "./headings.ts"
import { cellOf, headingOf, type Row, type TableHead } from "./Table.ts"

/** What a record says of facts that the notice declares. */
interface Declaring {
  readonly facts?: Readonly<Record<string, DeclaredValue>>
}

const none: Declaring = {}

/** The column of a fact that the notice declares; no other column is called so. */
export const declaredColumn = (id: string): string => `facts.${id}`

/** The fact that a column gives, by its own id. */
export const factOfColumn = (column: string): string => column.replace(/^facts\./u, "")

/** The labels under which the notice's forms print a fact. */
const printedLabels = ({ annexes }: Notice["vocabulary"], id: string): ReadonlyArray<string> =>
  annexes.flatMap(({ fields }) => fields.flatMap(({ fact, label }) => (fact === id ? [label] : [])))

/**
 * What people write above the columns of the facts that a notice declares of a register: their names, their synonyms and
 * what forms print.
 */
export const declaredHeadings = ({ vocabulary }: Notice, register: DeclaredFact["of"]): Headings =>
  Object.fromEntries(
    factsDeclared(vocabulary, register).map(({ id, name, synonyms = [] }) => [
      declaredColumn(id),
      [...new Set([name["zh-CN"], name.en, ...synonyms, ...printedLabels(vocabulary, id)].map(headingKey))]
    ])
  )

/**
 * Reads the cells of the facts that a notice declares of a register. One that is not understood is an issue, and its fact
 * stays unknown. Without any fact there is nothing, so that it can be put into a record as it is.
 */
export const declaredCellsReader = (
  notice: Notice,
  register: DeclaredFact["of"],
  issues: Array<CellIssue>
): ((cellOf: (column: string) => string, placeOf: (column: string) => Place) => Declaring) => {
  const declared = factsDeclared(notice.vocabulary, register).map((fact) => ({ fact, column: declaredColumn(fact.id) }))
  return (cellOf, placeOf) => {
    let facts: Record<string, DeclaredValue> | undefined
    for (const { column, fact } of declared) {
      const text = cellOf(column)
      if (text === "") continue
      const reading = readDeclared(fact, text, notice)
      if (reading.ok) (facts ??= {})[fact.id] = reading.value
      else issues.push(rowIssue(placeOf(column), reading.text, reading.slots))
    }
    return facts === undefined ? none : { facts }
  }
}

/** The same of the rows of a table. */
export const declaredReader = (
  notice: Notice,
  register: DeclaredFact["of"],
  table: TableHead,
  issues: Array<CellIssue>
): ((row: Row) => Declaring) => {
  if (factsDeclared(notice.vocabulary, register).length === 0) return () => none
  const read = declaredCellsReader(notice, register, issues)
  return (row) =>
    read(
      (column) => cellOf(table, row, column),
      (column) => ({ file: table.file, row: row.number, column: headingOf(table, column) })
    )
}
