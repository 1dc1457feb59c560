import type { Activity, Notice, Unit } from "@kepu/core"
import { nameOfFact, nounsOf } from "@kepu/core/condition"
import { type ActivityColumn, headings } from "../table/headings.ts"
import { labelOf } from "../table/labels.ts"
import { activityCells } from "./activityCells.ts"
import { beside, declaredCells, type Printed } from "./declaredCells.ts"
import { type Form, formAbout, namesIn } from "./names.ts"
import type { Sheet } from "./Sheet.ts"
import type { CellValue } from "./writeTable.ts"

/** The columns of annex 1 under a notice, in its order, without those of facts that it declares. */
export const annex1Fields = (
  notice: Notice,
  form: Form | undefined = formAbout(notice, "activity")
): ReadonlyArray<Printed> => form?.fields ?? usual(usualForm, notice)

const usual = (facts: ReadonlyArray<ActivityColumn>, notice: Notice): ReadonlyArray<Printed> =>
  facts.map((fact) => ({ label: labelOf(fact, notice), fact }))

/** Where a notice prints no form. */
const usualForm = ["number", "name", "host", "time", "place", "contactName", "contactPhone", "remark"] as const

/** The lines above the columns where a notice prints none. */
const usualLines = [
  { label: "填报单位", fact: "unit" },
  { label: "填报日期", fact: "filledOn" }
] as const

/** The columns of the platform in their order; what is not among them stands behind them. */
const inOrder: ReadonlyArray<ActivityColumn> = [
  "number",
  "name",
  "host",
  "coHosts",
  "platform",
  "time",
  "place",
  "mode",
  "topics",
  "settings",
  "programme",
  "images",
  "videos",
  "newsLinks",
  "summary",
  "participants",
  "staff",
  "volunteers",
  "address",
  "contactName",
  "contactPhone",
  "remark"
]

/** The columns of a table as the platform exports it. */
export const platformFacts: ReadonlyArray<ActivityColumn> = [
  ...new Set([...inOrder, ...(Object.keys(headings.activity) as ReadonlyArray<ActivityColumn>)])
]

const platformColumns = (notice: Notice): ReadonlyArray<Printed> =>
  usual(platformFacts, notice).map((field) =>
    field.fact === "name" ? { ...field, label: nameOfFact("name", notice.vocabulary)["zh-CN"] } : field
  )

const sheetOf = (
  notice: Notice,
  units: Iterable<Unit>,
  fields: ReadonlyArray<Printed>,
  above: Sheet<Activity>["above"],
  reportingUnit = ""
): Sheet<Activity> => {
  const facts = new Set(fields.flatMap(({ fact }) => (fact === undefined ? [] : [fact])))
  const cells = new Map(Object.entries(activityCells(notice, namesIn(units), facts, reportingUnit)))
  const printed = fields.map(({ label }) => label)
  const { further, under } = beside(declaredCells(notice, "activities"), fields)
  const columns: ReadonlyArray<((activity: Activity, index: number) => CellValue | undefined) | undefined> = [
    // What a form merely counts is its 序号, unless it is a fact of the notice's own.
    ...fields.map((field) => under(field)?.cell ?? cells.get(field.fact ?? "number")),
    ...further.map(({ cell }) => cell)
  ]
  return {
    above,
    headings: [...printed, ...further.map(({ label }) => label)],
    row: (activity, index) => columns.map((cell) => cell?.(activity, index) ?? "")
  }
}

/**
 * Annex 1 as the notice prints it: its title, the lines above its columns, and these; behind them
 * the facts that the notice declares. Other facts for which it has no column are not in it; co-hosts stand with the host.
 * Where a notice prints several forms of activities, it is the first one, or `form`.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { annex1Sheet, writeSheet } from "@kepu/csv"
 *
 * const { activities, units } = portfolioFromData({
 *   units: [{ id: "edu", name: "县教育局" }],
 *   activities: [{ id: "1", name: "讲座", host: "edu" }]
 * })
 * const [, row] = [...writeSheet(annex1Sheet(notice, units), activities)].join("").trimEnd().split("\r\n").slice(-2)
 * console.log(row) // 1,讲座,县教育局（协办单位不详）,,,,,
 * ```
 */
export const annex1Sheet = (
  notice: Notice,
  units: Iterable<Unit>,
  reportingUnit = "",
  form: Form | undefined = formAbout(notice, "activity")
): Sheet<Activity> => {
  const { activity } = nounsOf(notice.vocabulary)
  return sheetOf(
    notice,
    units,
    annex1Fields(notice, form),
    [
      [form?.name["zh-CN"] ?? `${activity["zh-CN"]}汇总表`],
      ...(form?.header ?? usualLines).map(({ fact, label, ...more }) => [
        fact === "unit"
          ? `${label}：${"seal" in more ? "（盖章）" : ""}${reportingUnit}`
          : `${label}：    年    月    日`
      ])
    ],
    reportingUnit
  )
}

/**
 * A table of activities as the platform exports it.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { platformSheet, writeSheet } from "@kepu/csv"
 *
 * const { activities, units } = portfolioFromData({
 *   units: [{ id: "edu", name: "县教育局" }],
 *   activities: [{ id: "1", name: "讲座", host: "edu", platform: "published" }]
 * })
 * console.log([...writeSheet(platformSheet(notice, units), activities)].join("").includes("已发布")) // true
 * ```
 */
export const platformSheet = (notice: Notice, units: Iterable<Unit>): Sheet<Activity> =>
  sheetOf(notice, units, platformColumns(notice), [])
