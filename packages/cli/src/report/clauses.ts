import type { Finding, Localized, Status } from "@kepu/core"
import { statusName } from "@kepu/core/assessment"
import type { Modality } from "@kepu/core/notice"
import { localized } from "@kepu/core/text"
import { cell, count, table } from "../text/table.ts"
import type { Style } from "../text/paint.ts"
import { modalityName } from "./modality.ts"
import { heading, type Section } from "./Page.ts"

const named = localized("各条款", "Clauses")
const headings = {
  clause: localized("条款", "clause"),
  says: localized("内容", "says"),
  modality: localized("要求", "binds")
}

/** The statuses that are counted, as columns. */
const columns: ReadonlyArray<{ readonly status: Status; readonly heading: Localized; readonly style?: Style }> = [
  { status: "met", heading: statusName.met },
  { status: "unmet", heading: statusName.unmet, style: "red" },
  { status: "pending", heading: statusName.pending, style: "cyan" },
  { status: "undetermined", heading: localized("资料不全", "unknown"), style: "yellow" },
  { status: "judgement", heading: localized("人工认定", "to judge") }
]

const strongest = (findings: ReadonlyArray<Finding>): Modality =>
  findings.some(({ modality }) => modality === "must") ? "must" : "should"

/** For each clause that was applied to anything: how many findings of each status. */
export const clauses: Section = (page) => {
  const { assessment, language, notice, paint } = page
  const byClause = Map.groupBy(
    assessment.findings.filter(({ status }) => status !== "not-applicable"),
    ({ clause }) => clause
  )
  const rows = notice.clauses.flatMap(({ number, summary }) => {
    const findings = byClause.get(number) ?? []
    if (findings.length === 0) return []
    const modality = strongest(findings)
    return [
      [
        cell(number),
        cell(summary[language]),
        cell(modalityName[modality][language], modality === "must" ? "bold" : "dim"),
        ...columns.map(({ status, style }) =>
          count(findings.filter((finding) => finding.status === status).length, style)
        )
      ]
    ]
  })
  if (rows.length === 0) return []
  return [
    heading(page, named),
    ...table(
      [
        { heading: headings.clause[language] },
        { heading: headings.says[language], shrinks: true },
        { heading: headings.modality[language] },
        ...columns.map((column) => ({ heading: column.heading[language], align: "end" as const }))
      ],
      rows,
      paint
    )
  ]
}
