import { isReportingLine } from "./activities/reportingUnit.ts"
import type { CsvFile } from "./files.ts"
import { registerHeading } from "./portfolio/registers.ts"
import { findHeader } from "./table/findHeader.ts"
import { headings, type Headings } from "./table/headings.ts"
import { openText } from "./table/openText.ts"
import { formRows } from "./recommendations/formRows.ts"

/** What a table may hold. */
export const tableKinds = ["annex1", "annex2", "units", "submissions", "platform", "portfolio"] as const
export type TableKind = (typeof tableKinds)[number]

interface Sign {
  readonly kind: TableKind
  readonly headings: Headings
  /** Facts whose columns must all be there. */
  readonly all: ReadonlyArray<string>
  /** Facts of which one column must be there. */
  readonly some: ReadonlyArray<string>
}

/** Each kind by the columns that no kind below has; the first that fits is it. */
const signs: ReadonlyArray<Sign> = [
  { kind: "portfolio", headings: { register: [registerHeading], id: ["编号"] }, all: ["register"], some: ["id"] },
  {
    kind: "annex2",
    headings: headings.recommendation,
    all: ["name", "unit"],
    some: ["content", "unitOpinion", "officeOpinion"]
  },
  { kind: "submissions", headings: headings.submission, all: ["unit"], some: ["document"] },
  { kind: "units", headings: headings.unit, all: ["name"], some: ["kinds", "responsibilities"] },
  { kind: "platform", headings: headings.activity, all: ["name"], some: ["platform"] },
  { kind: "annex1", headings: headings.activity, all: ["name"], some: ["host", "time", "place", "contactPhone"] }
]

/** What a file holds, by its headings; `undefined` if it is no table that is known. */
export const tableKindOf = (file: CsvFile): TableKind | undefined => {
  const opened = openText(file)
  if (!opened.ok) return undefined
  const found = signs.find(({ all, headings, kind, some }) => {
    const header = findHeader(opened.text, headings)
    const has = (fact: string): boolean => header?.columns[fact] !== undefined
    // A unit may add a column of states to its annex 1, but nobody reports on an export.
    const isReported = kind === "platform" && header?.preamble.some(isReportingLine) === true
    return all.every(has) && some.some(has) && !isReported
  })
  return found?.kind ?? (formRows(file, headings.recommendation) === undefined ? undefined : "annex2")
}
