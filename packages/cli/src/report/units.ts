import type { Finding } from "@kepu/core"
import { fill, list, localized } from "@kepu/core/text"
import { hanging } from "../text/hanging.ts"
import { cell, count, table } from "../text/table.ts"
import { oneLine } from "../text/width.ts"
import { heading, type Section } from "./Page.ts"
import { byUnit, standingName, standingStyle, type UnitFindings } from "./standing.ts"

const title = localized("各单位", "Units")
const note = localized(
  "结论只看“必须”的要求；须人工认定的不计入",
  "the verdict rests on what must be done; what a person has to judge is left out"
)
const headings = {
  unit: localized("单位", "unit"),
  standing: localized("结论", "verdict"),
  unmetMust: localized("必须未做到", "must: unmet"),
  unmetShould: localized("应当未做到", "should: unmet"),
  pending: localized("待完成", "pending"),
  undetermined: localized("资料不全", "unknown"),
  judgement: localized("人工认定", "to judge")
}

const settled = localized(
  "合规且没有待办的 {number} 家：{names}",
  "compliant, and nothing left to do: {number}: {names}"
)

const rest = localized("……另有 {rest} 家，用 --format json 查看全部", "… and {rest} more: --format json shows all")

/** So many are listed; the rest is counted. */
const atMost = 60

const numberOf = (findings: ReadonlyArray<Finding>, wanted: Partial<Finding>): number =>
  findings.filter(
    ({ modality, status }) =>
      status === wanted.status && (wanted.modality === undefined || modality === wanted.modality)
  ).length

const isSettled = ({ findings }: UnitFindings): boolean =>
  findings.every(({ status }) => status === "met" || status === "not-applicable" || status === "judgement")

/** Where each unit stands, those with most to mend first; those with nothing to do are only named. */
export const units: Section = (page) => {
  const { assessment, language, paint } = page
  const all = byUnit(assessment.findings)
  if (all.length === 0) return []
  const open = all.filter((unit) => !isSettled(unit))
  const rows = open
    .slice(0, atMost)
    .map(({ findings, standing, unit }) => [
      cell(unit.name),
      cell(standingName[standing][language], standingStyle[standing]),
      count(numberOf(findings, { status: "unmet", modality: "must" }), "red"),
      count(numberOf(findings, { status: "unmet", modality: "should" })),
      count(numberOf(findings, { status: "pending" }), "cyan"),
      count(numberOf(findings, { status: "undetermined" }), "yellow"),
      count(numberOf(findings, { status: "judgement" }))
    ])
  const numbers = [
    headings.unmetMust,
    headings.unmetShould,
    headings.pending,
    headings.undetermined,
    headings.judgement
  ]
  const columns = [
    { heading: headings.unit[language], shrinks: true as const },
    { heading: headings.standing[language] },
    ...numbers.map((text) => ({ heading: text[language], align: "end" as const }))
  ]
  const names = all.filter(isSettled).map(({ unit }) => localized(oneLine(unit.name), oneLine(unit.name)))
  return [
    heading(page, title, note),
    ...(rows.length === 0 ? [] : table(columns, rows, paint)),
    ...(open.length <= atMost ? [] : [paint("dim", `  ${fill(rest, { rest: open.length - atMost })[language]}`)]),
    ...(names.length === 0
      ? []
      : hanging(fill(settled, { number: names.length, names: list(names) })[language]).map((line) =>
          paint("green", line)
        ))
  ]
}
