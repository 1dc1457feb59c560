import { type Activity, type InputIssue, type Notice, Recommendation, type UnitId } from "@kepu/core"
import * as Schema from "effect/Schema"
import { isDamagedPhone, readPhone } from "../cells/phone.ts"
import type { CsvFile } from "../files.ts"
import { groupBy } from "../groupBy.ts"
import { fileIssue, rowIssue } from "../issues.ts"
import { headingsOf, type ReadOptions } from "../options.ts"
import { columnsIn } from "../table/columnsIn.ts"
import { readTable } from "../table/readTable.ts"
import { cellOf, headingOf } from "../table/Table.ts"
import { nameKey, oneLine, shown } from "../text.ts"
import { resolveUnit } from "../units/resolveUnit.ts"
import type { UnitBook } from "../units/UnitBook.ts"
import { formRows, type RecommendationColumn, type RecommendationRow } from "./formRows.ts"
import { readOpinion } from "./opinion.ts"

export interface RecommendationsReading {
  /** Absent if nothing of the file could be read. */
  readonly recommendations?: ReadonlyArray<Recommendation>
  readonly issues: ReadonlyArray<InputIssue>
}

interface Rows {
  readonly rows?: ReadonlyArray<RecommendationRow>
  /** What a source says beside the row, for tables. */
  readonly columns?: Readonly<Record<string, string>>
  readonly issues: ReadonlyArray<InputIssue>
}

const rowsOf = (file: CsvFile, options: ReadOptions): Rows => {
  const forms = formRows(file)
  if (forms !== undefined) return { rows: forms, issues: [] }
  const { issues, table } = readTable(file, {
    headings: headingsOf("recommendation", options),
    required: ["name", "unit"],
    expected: ["content", "unitOpinion"]
  })
  if (table === undefined) return { issues }
  const rows = table.rows.map((row) => ({
    row: row.number,
    cell: (fact: RecommendationColumn) => cellOf(table, row, fact),
    heading: (fact: RecommendationColumn) => headingOf(table, fact),
    extra: row.extra
  }))
  const missing = rows.length > 0 ? [] : [fileIssue(file.name, "recommendations-missing")]
  return { rows, columns: columnsIn(table), issues: [...issues, ...missing] }
}

/** Finds the activity that a unit means by a name: one of its own, or the only one of that name. */
const finder = (activities: ReadonlyArray<Activity>) => {
  const byName = groupBy(activities, ({ name }) => nameKey(name))
  return (unit: UnitId, name: string): ReadonlyArray<Activity> => {
    const named = byName.get(nameKey(name)) ?? []
    const own = named.filter(({ coHosts = [], host }) => host === unit || coHosts.includes(unit))
    return own.length > 0 ? own : named
  }
}

const decode = Schema.decodeUnknownSync(Recommendation)

/**
 * Reads annex 2 (优秀活动推荐表), as a table or as the printed form filled in: which of the activities a unit proposes. Units
 * that it names enter `book`. A row whose activity is not among `activities`, or may be several of them, is an issue.
 */
export const readRecommendations = (
  notice: Notice,
  file: CsvFile,
  book: UnitBook,
  activities: ReadonlyArray<Activity>,
  options: ReadOptions = {}
): RecommendationsReading => {
  const { columns, issues: found, rows } = rowsOf(file, options)
  if (rows === undefined) return { issues: found }
  const issues = [...found]
  const find = finder(activities)

  const recommendations = rows.flatMap(({ cell, extra, heading, row }): ReadonlyArray<Recommendation> => {
    const at = { file: file.name, row }
    const place = (fact: RecommendationColumn) => ({ ...at, column: heading(fact) })
    const name = oneLine(cell("name"))
    const unitName = oneLine(cell("unit"))
    if (name === "") issues.push(rowIssue(place("name"), "name-missing"))
    if (unitName === "") issues.push(rowIssue(place("unit"), "unit-missing"))
    if (name === "" || unitName === "") return []
    const unit = resolveUnit(book, unitName, at, heading("unit"), issues)
    const [activity, ...others] = find(unit, name)
    if (activity === undefined || others.length > 0) {
      const code = activity === undefined ? "unknown-activity" : "activity-ambiguous"
      issues.push(rowIssue(place("name"), code, { text: shown(name) }))
      return []
    }
    const facts: Record<string, unknown> = { activity: activity.id, unit }
    const contactName = oneLine(cell("contactName"))
    if (contactName !== "") facts["contactName"] = contactName
    const phone = oneLine(cell("contactPhone"))
    if (isDamagedPhone(phone)) issues.push(rowIssue(place("contactPhone"), "phone-damaged", { text: phone }))
    else if (phone !== "") facts["contactPhone"] = readPhone(phone)
    if (cell("content") !== "") facts["content"] = cell("content")
    for (const fact of ["unitOpinion", "officeOpinion"] as const) {
      const reading = readOpinion(cell(fact), cell(`${fact}On`), notice)
      if (!reading.ok) issues.push(rowIssue(place(`${fact}On`), "received-unreadable", { text: shown(reading.day) }))
      if (reading.opinion !== undefined) facts[fact] = reading.opinion
    }
    return [decode({ ...facts, source: { ...at, ...(columns && { columns }), ...(extra && { extra }) } })]
  })
  return { recommendations, issues }
}
