import type { Activity, Notice } from "@kepu/core"
import type { ActivityId, Submission, UnitId, Unread } from "@kepu/core/portfolio"
import { activityFinder } from "./activities/activityFinder.ts"
import { exampleSorter, isExampleOf } from "./activities/example.ts"
import { isOutstanding } from "./cells/outstanding.ts"
import { readReceived } from "./cells/received.ts"
import { namesOf, readTerms } from "./cells/terms.ts"
import { voidOf } from "./cells/voids.ts"
import { type CellIssue, rowIssue } from "./issues.ts"
import { headingsOf, type ReadOptions } from "./options.ts"
import { citationOf } from "./table/citationOf.ts"
import { declaredReader } from "./table/declared.ts"
import type { headings } from "./table/headings.ts"
import { cellOf, headingOf, isTooLarge, type Row, sourceOf, type TableHead } from "./table/Table.ts"
import { rowIn } from "./table/Origin.ts"
import type { PassedOver } from "./table/PassedOver.ts"
import type { Form } from "./table/tableReader.ts"
import { oneLine, shown } from "./text.ts"
import { resolveUnit } from "./units/resolveUnit.ts"
import type { UnitBook } from "./units/UnitBook.ts"

export type SubmissionColumn = keyof (typeof headings)["submission"]

/** The columns of the log of documents. */
export const submissionForm = (notice: Notice, options: ReadOptions): Form<SubmissionColumn> => ({
  headings: headingsOf("submission", notice, options),
  required: ["unit", "document"],
  expected: ["receivedAt"],
  sorter: (head) => exampleSorter(head, "unit")
})

const none: ReadonlyArray<Submission> = []

/** What the rows of the log tell beside the documents. */
interface SubmissionAsides {
  readonly issues: Array<CellIssue>
  readonly unread: Array<Unread>
  readonly passedOver: Array<PassedOver>
}

/** Reads the rows of the log of documents that arrived, one after the other; what they report on is among `activities`. */
export const submissionReader = (
  notice: Notice,
  table: TableHead<SubmissionColumn>,
  book: UnitBook,
  activities: ReadonlyArray<Activity>,
  { issues, passedOver, unread }: SubmissionAsides
): ((row: Row) => ReadonlyArray<Submission>) => {
  const { file } = table
  const citation = citationOf(table)
  const { documents } = notice.vocabulary
  const readDeclared = declaredReader(notice, "submissions", table, issues)
  const find = activityFinder(activities)
  const ids = new Set(activities.map(({ id }) => id))
  /** The activity that a cell names, by its id too; without one the document may be of any of its unit. */
  const activityOf = (row: Row, unit: UnitId): ActivityId | undefined => {
    const text = oneLine(cellOf(table, row, "activity"))
    if (text === "") return undefined
    if (ids.has(text as ActivityId)) return text as ActivityId
    const [activity, ...others] = find(unit, text)
    if (activity !== undefined && others.length === 0) return activity.id
    const code = activity === undefined ? "unknown-own-activity" : "own-activity-ambiguous"
    issues.push(rowIssue({ file, row: row.number, column: headingOf(table, "activity") }, code, { text: shown(text) }))
    return undefined
  }

  return (row) => {
    const at = { file, row: row.number }
    const here = rowIn(file, row.number)
    const place = (fact: SubmissionColumn) => ({ ...at, column: headingOf(table, fact) })
    const lost = (unit?: UnitId): ReadonlyArray<Submission> => {
      unread.push({ register: "submissions", ...(unit === undefined ? {} : { unit }), source: here })
      return none
    }
    const name = oneLine(cellOf(table, row, "unit"))
    const document = cellOf(table, row, "document")
    const received = cellOf(table, row, "receivedAt")
    if (name === "" && !isTooLarge(table, row, "unit")) issues.push(rowIssue(place("unit"), "name-missing"))
    if (document === "" && !isTooLarge(table, row, "document"))
      issues.push(rowIssue(place("document"), "document-missing"))
    if (name === "") return lost()
    if (voidOf(name) !== undefined) {
      issues.push(rowIssue(place("unit"), "placeholder", { text: shown(name) }))
      return lost()
    }
    if (isExampleOf(cellOf(table, row, "number"), name)) {
      issues.push(rowIssue(at, "example-row"))
      passedOver.push({ ...rowIn(file, row.number), why: "example", text: shown(name) })
      return none
    }
    if (received !== "" && isOutstanding(received)) {
      passedOver.push({ ...here, why: "not-delivered", text: shown(name) })
      return none
    }
    const unit = resolveUnit(
      book,
      name,
      place("unit"),
      { ...here, columns: { name: citation.columns["unit"] ?? "" } },
      issues
    )
    for (const other of book.mayBe(unit)) unread.push({ register: "submissions", unit: other, source: here })
    if (document === "") return lost(unit)
    const named = readTerms(documents, document)
    if (!named.ok || named.ids.length === 0) {
      const text = named.ok ? document : named.unknown
      issues.push(rowIssue(place("document"), "unknown-term", { text: shown(text), allowed: namesOf(documents) }))
      return lost(unit)
    }
    const receivedAt = received === "" ? undefined : readReceived(received, notice)
    if (receivedAt === undefined && received !== "")
      issues.push(rowIssue(place("receivedAt"), "received-unreadable", { text: shown(received) }))
    const activity = activityOf(row, unit)
    const declared = readDeclared(row)
    const source = sourceOf(citation, row)
    return named.ids.map((document) => ({
      unit,
      document,
      ...(receivedAt === undefined ? {} : { receivedAt }),
      ...(activity === undefined ? {} : { activity }),
      ...declared,
      source
    }))
  }
}
