import type { Activity, Notice } from "@kepu/core"
import type { Recommendation } from "@kepu/core/portfolio"
import { activityFinder } from "../activities/activityFinder.ts"
import { isExampleOf } from "../activities/example.ts"
import { readContact } from "../activities/contact.ts"
import { type CellIssue, rowIssue } from "../issues.ts"
import { oneLine, shown } from "../text.ts"
import { resolveUnit } from "../units/resolveUnit.ts"
import type { UnitBook } from "../units/UnitBook.ts"
import type { Citation } from "../table/Citation.ts"
import { type Origin, rowIn } from "../table/Origin.ts"
import { declaredCellsReader } from "../table/declared.ts"
import type { RecommendationRow } from "./formRows.ts"
import { readOpinion } from "./opinion.ts"

type Draft = { -readonly [K in keyof Recommendation]: Recommendation[K] }

/** Reads the rows of an annex 2, one after the other. */
export const recommendationReader = (
  notice: Notice,
  file: Origin,
  citation: Citation | undefined,
  book: UnitBook,
  activities: ReadonlyArray<Activity>,
  issues: Array<CellIssue>
): ((row: RecommendationRow) => ReadonlyArray<Recommendation>) => {
  const find = activityFinder(activities)
  const readDeclared = declaredCellsReader(notice, "recommendations", issues)
  return ({ cell, extra, heading, row }) => {
    const at = { file, row }
    const here = rowIn(file, row)
    const place = (column: string) => ({ ...at, column: heading(column) })
    const name = oneLine(cell("name"))
    const unitName = oneLine(cell("unit"))
    if (name === "") issues.push(rowIssue(place("name"), "name-missing"))
    if (unitName === "") issues.push(rowIssue(place("unit"), "unit-missing"))
    if (name === "" || unitName === "") return []
    if (isExampleOf(cell("number"), name) || isExampleOf("", unitName)) {
      issues.push(rowIssue(at, "example-row"))
      return []
    }
    const unit = resolveUnit(book, unitName, place("unit"), here, issues)
    const [activity, ...others] = find(unit, name)
    if (activity === undefined || others.length > 0) {
      const code = activity === undefined ? "unknown-activity" : "activity-ambiguous"
      issues.push(rowIssue(place("name"), code, { text: shown(name) }))
      return []
    }
    const facts: Draft = { activity: activity.id, unit }
    readContact(facts, cell("contactName"), cell("contactPhone"), (fact, text, slots) =>
      issues.push(rowIssue(place(fact), text, slots))
    )
    if (cell("content") !== "") facts.content = cell("content")
    for (const fact of ["unitOpinion", "officeOpinion"] as const) {
      const reading = readOpinion(cell(fact), cell(`${fact}On`), notice)
      if (!reading.ok) issues.push(rowIssue(place(`${fact}On`), "received-unreadable", { text: shown(reading.day) }))
      if (reading.opinion !== undefined) facts[fact] = reading.opinion
    }
    Object.assign(facts, readDeclared(cell, place))
    return [{ ...facts, source: { ...here, ...citation, ...(extra && { extra }) } }]
  }
}
