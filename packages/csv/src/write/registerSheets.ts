import type { Activity, Notice, Unit } from "@kepu/core"
import type { ActivityId, Opinion, Recommendation, Submission } from "@kepu/core/portfolio"
import { activityFinder } from "../activities/activityFinder.ts"
import { none } from "../cells/words.ts"
import { headings } from "../table/headings.ts"
import { declaredCells } from "./declaredCells.ts"
import { type Form, formAbout, namesIn } from "./names.ts"
import type { Sheet } from "./Sheet.ts"
import type { CellValue } from "./writeTable.ts"

const labels = (table: Readonly<Record<string, readonly [string, ...ReadonlyArray<string>]>>): ReadonlyArray<string> =>
  Object.values(table).map(([label]) => label)

/**
 * The register of units (单位名册).
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { unitSheet, writeSheet } from "@kepu/csv"
 *
 * const { units } = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * console.log([...writeSheet(unitSheet(notice), units)].join("").includes("县教育局")) // true
 * ```
 */
export const unitSheet = (notice: Notice): Sheet<Unit> => {
  const { vocabulary } = notice
  const { terms } = namesIn([])
  const declared = declaredCells(notice, "units")
  return {
    above: [],
    headings: [...labels(headings.unit), ...declared.map(({ label }) => label)],
    row: (unit, index) => [
      index + 1,
      unit.name,
      terms(vocabulary.unitKinds, unit.kinds),
      terms(vocabulary.responsibilities, unit.responsibilities),
      unit.aliases === undefined ? "" : unit.aliases.join("、") || none,
      ...declared.map(({ cell }) => cell(unit) ?? "")
    ]
  }
}

/** Whether a notice asks for documents of single activities, so that a log has to say of which. */
const asksByActivity = ({ clauses }: Notice): boolean =>
  clauses.some(({ rules }) =>
    rules.some(({ form }) => form._tag === "Due" && "_tag" in form.deadline && form.deadline._tag === "Relative")
  )

/** Activities by their names; those of which a unit has several of one name stay ids. */
const namesOfActivities = (activities: Iterable<Activity>) => {
  const all = [...activities]
  const find = activityFinder(all)
  const known = new Map(all.map(({ id, name }) => [id, name]))
  return ({ activity, unit }: Submission): string => {
    if (activity === undefined) return ""
    const name = known.get(activity)
    return name !== undefined && find(unit, name).length === 1 && find(unit, name)[0]?.id === activity ? name : activity
  }
}

/**
 * The log of documents that arrived (收件登记); with the activity of each if the notice asks for documents of activities.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { submissionSheet, writeSheet } from "@kepu/csv"
 *
 * const { units } = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * console.log([...writeSheet(submissionSheet(notice, units), [])].join("").includes("收到时间")) // true
 * ```
 */
export const submissionSheet = (
  notice: Notice,
  units: Iterable<Unit>,
  activities: Iterable<Activity> = []
): Sheet<Submission> => {
  const { terms, unit: unitName } = namesIn(units)
  const declared = declaredCells(notice, "submissions")
  const byActivity = asksByActivity(notice)
  const activityName = namesOfActivities(byActivity ? activities : [])
  const { activity: _, ...withoutActivity } = headings.submission
  return {
    above: [],
    headings: [...labels(byActivity ? headings.submission : withoutActivity), ...declared.map(({ label }) => label)],
    row: (submission, index) => [
      index + 1,
      unitName(submission.unit),
      terms(notice.vocabulary.documents, [submission.document]),
      ...(byActivity ? [activityName(submission)] : []),
      submission.receivedAt ?? "",
      ...declared.map(({ cell }) => cell(submission) ?? "")
    ]
  }
}

/**
 * Annex 2 as a table, a row a recommendation: the boxes of the notice's form, and a day beside each sealed opinion.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { annex2Sheet, writeSheet } from "@kepu/csv"
 *
 * const { units } = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * console.log([...writeSheet(annex2Sheet(notice, units, []), [])].join("").includes("活动名称")) // true
 * ```
 */
export const annex2Sheet = (
  notice: Notice,
  units: Iterable<Unit>,
  activities: Iterable<Activity>,
  form: Form | undefined = formAbout(notice, "recommendation")
): Sheet<Recommendation> => {
  const { unit: unitName } = namesIn(units)
  const activityNames = new Map<ActivityId, string>()
  for (const { id, name } of activities) activityNames.set(id, name)
  const own = notice.vocabulary.nouns?.find(({ id }) => id === "recommendations")
  const words = headings.recommendation
  const labelOf = (fact: string, usual: string): string =>
    form?.fields.find((field) => field.fact === fact)?.label ?? usual
  const opinion = (label: string, of: (recommendation: Recommendation) => Opinion | undefined) => [
    { label, cell: (one: Recommendation) => of(one)?.text },
    { label: `${label}日期`, cell: (one: Recommendation) => of(one)?.on }
  ]
  const columns: ReadonlyArray<{
    readonly label: string
    readonly cell: (one: Recommendation) => CellValue | undefined
  }> = [
    { label: labelOf("name", words.name[0]), cell: ({ activity }) => activityNames.get(activity) ?? activity },
    { label: labelOf("unit", words.unit[0]), cell: ({ unit }) => unitName(unit) },
    { label: labelOf("contactName", words.contactName[0]), cell: ({ contactName }) => contactName },
    { label: labelOf("contactPhone", words.contactPhone[0]), cell: ({ contactPhone }) => contactPhone },
    { label: labelOf("content", words.content[0]), cell: ({ content }) => content },
    ...opinion(labelOf("unitOpinion", words.unitOpinion[0]), ({ unitOpinion }) => unitOpinion),
    ...opinion(labelOf("officeOpinion", words.officeOpinion[0]), ({ officeOpinion }) => officeOpinion),
    ...declaredCells(notice, "recommendations").map(({ cell, fact, label }) => ({ cell, label: labelOf(fact, label) }))
  ]
  return {
    above: [[form?.name["zh-CN"] ?? own?.name["zh-CN"] ?? "推荐表"]],
    headings: [headings.recommendation.number[0], ...columns.map(({ label }) => label)],
    row: (recommendation, index) => [index + 1, ...columns.map(({ cell }) => cell(recommendation) ?? "")]
  }
}
