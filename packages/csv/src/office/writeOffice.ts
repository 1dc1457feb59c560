import type { Activity, Notice, Unit } from "@kepu/core"
import type { Recommendation } from "@kepu/core/portfolio"
import { exampleActivity, exampleFacts, exampleRecommendation, exampleUnit } from "../write/examples.ts"
import type { Form } from "../write/names.ts"
import type { FilledSheet } from "../write/Sheet.ts"
import { type TemplateOptions, templateSheet } from "../write/template.ts"
import type { TemplateKind } from "../write/templateKinds.ts"
import type { TableRows } from "../write/writeTable.ts"
import { plainColumns, printedTable } from "./printed.ts"
import { type FormContent, recommendationForms } from "./recommendationForms.ts"

/**
 * Files that office programs open: a workbook, or a document.
 *
 * @example
 * ```ts
 * import { officeFormats } from "@kepu/csv"
 *
 * console.log(officeFormats) // [ 'xlsx', 'docx' ]
 * ```
 */
export const officeFormats = ["xlsx", "docx"] as const

/** One of `officeFormats`. */
export type OfficeFormat = (typeof officeFormats)[number]

/** Loaded when something is written, so that a page which only reads does without. */
const writers = () => import("@kepu/office/write")

/** What a sheet is called after. */
const sheetNames: Readonly<Record<TemplateKind, string>> = {
  annex1: "活动表",
  annex2: "推荐表",
  units: "单位名册",
  submissions: "收件登记",
  platform: "平台导出"
}

/** A table of records, and what it is. */
export interface KindOfSheet {
  readonly kind: TemplateKind
  readonly sheet: FilledSheet
  /** The form of the notice, where it prints several of a kind. */
  readonly form?: Form
}

const printed = (notice: Notice, { form, kind, sheet }: KindOfSheet) =>
  printedTable(sheet, kind, notice, { form, name: sheetNames[kind] })

/**
 * Tables as the sheets of a workbook, each in the notice's own form.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { filledSheet, foreignKind, unitSheet, workbookFile } from "@kepu/csv"
 *
 * const { units } = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const bytes = await workbookFile(notice, [{ kind: "units", sheet: filledSheet(unitSheet(notice), units) }])
 * console.log(foreignKind(bytes)) // xlsx
 * ```
 */
export const workbookFile = async (notice: Notice, sheets: ReadonlyArray<KindOfSheet>): Promise<Uint8Array> => {
  const { writeXlsx } = await writers()
  return writeXlsx(sheets.map((one) => printed(notice, one)))
}

/**
 * A table as a document, in the notice's own form.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { documentFile, filledSheet, foreignKind, unitSheet } from "@kepu/csv"
 *
 * const { units } = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const bytes = await documentFile(notice, { kind: "units", sheet: filledSheet(unitSheet(notice), units) })
 * console.log(foreignKind(bytes)) // docx
 * ```
 */
export const documentFile = async (notice: Notice, sheet: KindOfSheet): Promise<Uint8Array> => {
  const { writeTableDocx } = await writers()
  return writeTableDocx(printed(notice, sheet))
}

/**
 * A form ready to be filled in, as it is printed: of activities a table, of a recommendation in a document the form with
 * its boxes and seals.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { foreignKind, templateFile } from "@kepu/csv"
 *
 * const bytes = await templateFile(notice, "annex1", "docx")
 * console.log(foreignKind(bytes)) // docx
 * ```
 */
export const templateFile = async (
  notice: Notice,
  kind: TemplateKind,
  format: OfficeFormat,
  options: TemplateOptions = {}
): Promise<Uint8Array> => {
  const { example = false, form, unit = "" } = options
  if (kind !== "annex2" || format === "xlsx") {
    const one = { kind, sheet: templateSheet(notice, kind, options), ...(form === undefined ? {} : { form }) }
    return format === "xlsx" ? workbookFile(notice, [one]) : documentFile(notice, one)
  }
  const units = [exampleUnit(notice, unit || "县教育局")]
  const content: FormContent = example
    ? { ...exampleRecommendation(notice), ...exampleFacts(notice, "recommendations") }
    : {}
  const { writeFormsDocx } = await writers()
  return writeFormsDocx([recommendationForms(notice, units, [exampleActivity(notice)], form)(content)])
}

/**
 * Recommendations as a document, a page of annex 2 each.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { foreignKind, recommendationsFile } from "@kepu/csv"
 *
 * const { units } = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const bytes = await recommendationsFile(notice, [], units, [])
 * console.log(foreignKind(bytes)) // docx
 * ```
 */
export const recommendationsFile = async (
  notice: Notice,
  recommendations: ReadonlyArray<Recommendation>,
  units: Iterable<Unit>,
  activities: Iterable<Activity>
): Promise<Uint8Array> => {
  const { writeFormsDocx } = await writers()
  return writeFormsDocx(recommendations.map(recommendationForms(notice, units, activities)))
}

/**
 * Rows under headings, such as a ranking, as a workbook with one sheet.
 *
 * @example
 * ```ts
 * import { foreignKind, tableFile } from "@kepu/csv"
 *
 * const bytes = await tableFile("排名", [["单位", "分"], ["县教育局", 3]])
 * console.log(foreignKind(bytes)) // xlsx
 * ```
 */
export const tableFile = async (name: string, [headings = [], ...rows]: TableRows): Promise<Uint8Array> => {
  const { writeXlsx } = await writers()
  return writeXlsx([{ name, lines: [], columns: plainColumns(headings.map(String), rows), rows }])
}
