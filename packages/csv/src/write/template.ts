import type { Activity, Notice } from "@kepu/core"
import type { ActivityId, UnitId } from "@kepu/core/portfolio"
import { annex1Sheet, platformSheet } from "./activitySheets.ts"
import { exampleActivity, exampleFacts, exampleRecommendation, exampleSubmission, exampleUnit } from "./examples.ts"
import type { Form } from "./names.ts"
import { annex2Sheet, submissionSheet, unitSheet } from "./registerSheets.ts"
import { type FilledSheet, filledSheet, type Sheet } from "./Sheet.ts"
import { registerOf, type TemplateKind } from "./templateKinds.ts"
import { writeTable } from "./writeTable.ts"

/** What a template has beside its headings, and which form of the notice it follows. */
export interface TemplateOptions {
  /** The unit that reports, on the line above annex 1. */
  readonly unit?: string
  /** Whether one line shows how to fill in the table. */
  readonly example?: boolean
  /** The form of the notice, where it prints several of activities or of recommendations; else the first. */
  readonly form?: Form
}

const blank: Activity = { id: "" as ActivityId, name: "", host: "" as UnitId }

/** Lines that annex 1 has to be filled in; where its form has a 序号, it stands in them. */
const blankLines: ReadonlyArray<Activity> = Array.from({ length: 7 }, () => blank)

const filled = <A>(sheet: Sheet<A>, examples: ReadonlyArray<A>, blanks: ReadonlyArray<A> = []): FilledSheet =>
  filledSheet(sheet, [...examples, ...blanks.slice(examples.length)])

/** A table ready to be filled in, with the headings and title lines of the notice. */
export const templateSheet = (notice: Notice, kind: TemplateKind, options: TemplateOptions = {}): FilledSheet => {
  const { example = false, form, unit = "" } = options
  const units = [exampleUnit(notice, unit || "县教育局")]
  const activities = [exampleActivity(notice)]
  const facts = exampleFacts(notice, registerOf[kind])
  const shown = <A extends object>(examples: ReadonlyArray<A>): ReadonlyArray<A> =>
    example ? examples.map((one) => ({ ...one, ...facts })) : []
  switch (kind) {
    case "annex1":
      return filled(annex1Sheet(notice, units, unit, form), shown(activities), blankLines)
    case "annex2":
      return filled(annex2Sheet(notice, units, activities, form), shown([exampleRecommendation(notice)]))
    case "units":
      return filled(unitSheet(notice), shown(units))
    case "submissions":
      return filled(submissionSheet(notice, units), shown(exampleSubmission(notice)))
    case "platform":
      return filled(platformSheet(notice, units), shown(activities))
  }
}

/**
 * A table ready to be filled in, as the text of a CSV file.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { template } from "@kepu/csv"
 *
 * console.log(template(notice, "units").includes("单位名称")) // true
 * ```
 */
export const template = (notice: Notice, kind: TemplateKind, options: TemplateOptions = {}): string => {
  const { above, headings, rows } = templateSheet(notice, kind, options)
  return writeTable([...above, headings, ...rows])
}
