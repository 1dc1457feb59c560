import type { Activity, Notice, Unit } from "@kepu/core"
import type { ActivityId, Opinion, Recommendation, Submission } from "@kepu/core/portfolio"
import { headings } from "../table/headings.ts"
import { formAbout, namesIn } from "./names.ts"
import type { Sheet } from "./Sheet.ts"

const labels = (table: Readonly<Record<string, readonly [string, ...ReadonlyArray<string>]>>): ReadonlyArray<string> =>
  Object.values(table).map(([label]) => label)

/** The register of units (单位名册). */
export const unitSheet = ({ vocabulary }: Notice): Sheet<Unit> => {
  const { terms } = namesIn([])
  return {
    above: [],
    headings: labels(headings.unit),
    row: ({ kinds, name, responsibilities }, index) => [
      index + 1,
      name,
      terms(vocabulary.unitKinds, kinds),
      terms(vocabulary.responsibilities, responsibilities)
    ]
  }
}

/** The log of documents that arrived (收件登记). */
export const submissionSheet = ({ vocabulary }: Notice, units: Iterable<Unit>): Sheet<Submission> => {
  const { terms, unit: unitName } = namesIn(units)
  return {
    above: [],
    headings: labels(headings.submission),
    row: ({ document, receivedAt, unit }, index) => [
      index + 1,
      unitName(unit),
      terms(vocabulary.documents, [document]),
      receivedAt ?? ""
    ]
  }
}

/** Annex 2 as a table, a row a recommendation: the boxes of the notice's form, and a day beside each sealed opinion. */
export const annex2Sheet = (
  notice: Notice,
  units: Iterable<Unit>,
  activities: Iterable<Activity>
): Sheet<Recommendation> => {
  const { unit: unitName } = namesIn(units)
  const activityNames = new Map<ActivityId, string>()
  for (const { id, name } of activities) activityNames.set(id, name)
  const form = formAbout(notice, "recommendation")
  const words = headings.recommendation
  const labelOf = (fact: string, usual: string): string =>
    form?.fields.find((field) => field.fact === fact)?.label ?? usual
  const opinion = (label: string, of: (recommendation: Recommendation) => Opinion | undefined) => [
    { label, cell: (one: Recommendation) => of(one)?.text },
    { label: `${label}日期`, cell: (one: Recommendation) => of(one)?.on }
  ]
  const columns: ReadonlyArray<{ readonly label: string; readonly cell: (one: Recommendation) => string | undefined }> =
    [
      { label: labelOf("name", words.name[0]), cell: ({ activity }) => activityNames.get(activity) ?? activity },
      { label: labelOf("unit", words.unit[0]), cell: ({ unit }) => unitName(unit) },
      { label: labelOf("contactName", words.contactName[0]), cell: ({ contactName }) => contactName },
      { label: labelOf("contactPhone", words.contactPhone[0]), cell: ({ contactPhone }) => contactPhone },
      { label: labelOf("content", words.content[0]), cell: ({ content }) => content },
      ...opinion(labelOf("unitOpinion", words.unitOpinion[0]), ({ unitOpinion }) => unitOpinion),
      ...opinion(labelOf("officeOpinion", words.officeOpinion[0]), ({ officeOpinion }) => officeOpinion)
    ]
  return {
    above: [[form?.name["zh-CN"] ?? "优秀活动推荐表"]],
    headings: [headings.recommendation.number[0], ...columns.map(({ label }) => label)],
    row: (recommendation, index) => [index + 1, ...columns.map(({ cell }) => cell(recommendation) ?? "")]
  }
}
