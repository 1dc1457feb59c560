import type { Activity, Notice, Unit } from "@kepu/core"
import { type ActivityColumn, headings } from "../table/headings.ts"
import { activityCells } from "./activityCells.ts"
import { beside, declaredCells, type Printed } from "./declaredCells.ts"
import { formAbout, namesIn } from "./names.ts"
import type { Sheet } from "./Sheet.ts"
import type { CellValue } from "./writeTable.ts"

const usual = (facts: ReadonlyArray<ActivityColumn>): ReadonlyArray<Printed> =>
  facts.map((fact) => ({ label: headings.activity[fact][0], fact }))

/** Where a notice prints no form. */
const usualForm = usual(["number", "name", "host", "time", "place", "contactName", "contactPhone", "remark"])

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

const platformColumns = usual(platformFacts).map((field) =>
  field.fact === "name" ? { ...field, label: "活动名称" } : field
)

const sheetOf = (
  notice: Notice,
  units: Iterable<Unit>,
  fields: ReadonlyArray<Printed>,
  above: Sheet<Activity>["above"]
): Sheet<Activity> => {
  const cells = new Map(Object.entries(activityCells(notice, namesIn(units))))
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
 * Annex 1 as the notice prints it: its title, the line of the reporting unit, the line of the day, its columns; behind them
 * the facts that the notice declares. Other facts for which it has no column are not in it; nor does it say that co-hosts are unknown.
 */
export const annex1Sheet = (notice: Notice, units: Iterable<Unit>, reportingUnit = ""): Sheet<Activity> => {
  const form = formAbout(notice, "activity")
  return sheetOf(notice, units, form?.fields ?? usualForm, [
    [form?.name["zh-CN"] ?? "活动项目汇总表"],
    [`填报单位名称：（盖章）${reportingUnit}`],
    ["填报时间：    年    月    日"]
  ])
}

/** A table of activities as the platform exports it. */
export const platformSheet = (notice: Notice, units: Iterable<Unit>): Sheet<Activity> =>
  sheetOf(notice, units, platformColumns, [])
