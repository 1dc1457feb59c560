import type { Assessment, Finding, InputIssue, Notice } from "@kepu/core"
import { subjectName } from "@kepu/core/assessment"
import { placesIn, tableName, type WrittenTable } from "@kepu/csv"
import { columnAt, duesOf, type Group, groupsOf, type Marks, marksOf, progressOf } from "@kepu/view"
import type { Changes, Member, Place, Shown, ShownRow, ShownTable, Spot } from "../protocol.ts"
import type { Reading } from "./reading.ts"

/** What was read and what was found of it. */
export interface Judged extends Reading {
  readonly notice: Notice
  readonly assessment: Assessment
  /** All groups; of very many activities it takes long to make them. */
  readonly groups: () => ReadonlyArray<Group>
  /** Those that are shown at once. */
  readonly atOnce: ReadonlyArray<Group>
  readonly spotOf: (place: Place) => Spot | undefined
  readonly placeOf: (finding: Finding) => Place | undefined
  readonly marks: () => Marks
}

/** Of more findings only those that are unmet or pending are marked in the table. */
const markedAll = 50_000
const issuesShown = 200
/** Of more activities what is open is shown later. */
const shownAtOnce = 20_000

const lazily = <A>(make: () => A): (() => A) => {
  let made: { readonly value: A } | undefined
  return () => (made ??= { value: make() }).value
}

/** Gathers what pages ask for of an assessment. */
export const judgedOf = (notice: Notice, reading: Reading, assessment: Assessment): Judged => {
  const { given, issues, portfolio, tables } = reading
  const { findings } = assessment
  const at = new Map(tables.map((table, n) => [tableName(table), n] as const))
  const placesOf = lazily(() => placesIn(portfolio))
  const marked = (): ReadonlyArray<Finding> =>
    findings.length <= markedAll
      ? findings
      : findings.map((finding) =>
          finding.status === "undetermined" ? ({ status: "met" } as unknown as Finding) : finding
        )
  const groups = lazily(() => groupsOf(notice, findings, portfolio, given))
  const isLarge = portfolio.activities.length > shownAtOnce
  return {
    ...reading,
    notice,
    assessment,
    groups,
    atOnce: isLarge ? groupsOf(notice, findings, portfolio, given, { withoutOpen: true }) : groups(),
    spotOf: (place) => {
      const table = at.get(tableName(place))
      return table === undefined ? undefined : { table, row: place.row, column: columnAt(tables[table]!, place) }
    },
    placeOf: (finding) => placesOf()(finding)[0] ?? finding.subject.source,
    marks: lazily(() => marksOf(tables, marked(), issues, portfolio))
  }
}

export const memberOf = (judged: Judged, at: number): Member => {
  const finding = judged.assessment.findings[at]!
  const place = judged.placeOf(finding)
  const spot = place && judged.spotOf(place)
  const remedy = finding.remedies[0]?.text
  return {
    at,
    subject: subjectName(finding.subject),
    message: finding.message,
    ...(remedy === undefined ? {} : { remedy }),
    ...(place === undefined ? {} : { place }),
    ...(spot === undefined ? {} : { spot })
  }
}

const widthOf = ({ rows, titles }: WrittenTable): number =>
  rows.slice(0, 200).reduce((most, row) => Math.max(most, row.length), titles.length)

const shownTable = (table: WrittenTable): ShownTable => {
  const width = widthOf(table)
  const { letters } = table
  return {
    name: tableName(table),
    file: table.file,
    ...(table.kind === undefined ? {} : { kind: table.kind }),
    rows: table.rows.length,
    firstRow: table.firstRow,
    ...(table.headingRow === undefined ? {} : { headingRow: table.headingRow }),
    width,
    ...(letters === undefined ? {} : { letters: Array.from({ length: width }, (_, column) => letters(column)) })
  }
}

/** Rows of a table with their marks. */
export const rowsOf = (judged: Judged, table: number, from: number, to: number): ReadonlyArray<ShownRow> => {
  const written = judged.tables[table]
  if (written === undefined) return []
  const marks = judged.marks().get(tableName(written))
  return written.rows.slice(from, to).map((cells, n) => {
    const number = written.firstRow + from + n
    return {
      number,
      cells,
      marks: Array.from(marks?.get(number) ?? []).flatMap(([column, all]) =>
        all.map(({ at, of, status }) => ({ column, status, of, at }))
      )
    }
  })
}

const shownIssue = (judged: Judged, issue: InputIssue, at: number): Shown["issues"][number] => {
  const spot = judged.spotOf(issue)
  return {
    at,
    file: issue.file,
    severity: issue.severity,
    message: issue.message,
    ...(spot === undefined ? {} : { spot })
  }
}

/** The first screen. */
export const shownOf = (judged: Judged, changes: Changes, groups = judged.atOnce): Shown => {
  const { assessment, given, ignored, issues, notice, portfolio, tables } = judged
  const { documentNumber, event, id, title } = notice
  const dues = duesOf(notice, assessment)
  const next = dues.find(({ isOver }) => !isOver)
  const errors = [...issues.entries()].toSorted(
    ([, a], [, b]) => Number(a.severity !== "error") - Number(b.severity !== "error")
  )
  return {
    notice: { id, title, event, ...(documentNumber === undefined ? {} : { documentNumber }) },
    validity: assessment.validity,
    asOf: assessment.asOf,
    units: { first: portfolio.units[0]?.name ?? "", number: portfolio.units.length },
    activities: portfolio.activities.length,
    isPart: groups === judged.atOnce && judged.portfolio.activities.length > shownAtOnce,
    progress: progressOf(assessment.findings, groups),
    groups: groups.map(({ members, ...group }) => ({ ...group, count: members.length })),
    issues: errors.slice(0, issuesShown).map(([at, issue]) => shownIssue(judged, issue, at)),
    issueCount: issues.length,
    errorCount: issues.filter(({ severity }) => severity === "error").length,
    tables: tables.map(shownTable),
    ignored,
    given: [...given],
    ...(next === undefined ? {} : { next }),
    hasDues: dues.length > 0,
    changes,
    clauses: Object.fromEntries(notice.clauses.map(({ number, phrase, summary }) => [number, { phrase, summary }]))
  }
}
