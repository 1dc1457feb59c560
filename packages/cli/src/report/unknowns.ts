import type { Finding, Localized } from "@kepu/core"
import type { Missing, Subject } from "@kepu/core/assessment"
import { nounsOf } from "@kepu/core/condition"
import { fill, list, localized } from "@kepu/core/text"
import { hanging } from "../text/hanging.ts"
import { groupBy } from "./group.ts"
import { heading, type Page, type Section } from "./Page.ts"

const named = localized("待定的原因", "What is not known")
const line = localized(
  "缺少“{facts}”：{whom}（{clauses}）{where}",
  "missing “{facts}”: {whom} (clause {clauses}){where}"
)
const inFile = localized("，可在 {flag} 文件中补充", "; can be given in the {flag} file")

const numberOf: Readonly<Record<Subject["kind"], Localized>> = {
  unit: localized("{number} 家单位", "{number} × unit"),
  activity: localized("{number} 项{activity}", "{number} × {activity}"),
  recommendation: localized("{number} 份推荐表", "{number} × recommendation"),
  region: localized("{name}", "{name}")
}

/** The files in which facts that the form of annex 1 has no column for are given. */
const flags: Readonly<Partial<Record<Missing["fact"], "--units" | "--submissions" | "--platform">>> = {
  kinds: "--units",
  responsibilities: "--units",
  submissions: "--submissions",
  receivedAt: "--submissions",
  platform: "--platform",
  coHosts: "--platform",
  programme: "--platform",
  topics: "--platform",
  settings: "--platform",
  mode: "--platform",
  address: "--platform",
  images: "--platform",
  videos: "--platform",
  newsLinks: "--platform",
  summary: "--platform",
  participants: "--platform",
  staff: "--platform",
  volunteers: "--platform"
}

/** Facts of the same kind of subject that are missing together. */
interface Gap {
  readonly names: ReadonlyArray<Localized>
  readonly fact: Missing["fact"]
  readonly kind: Subject["kind"]
  readonly subjects: ReadonlyArray<string>
  readonly clauses: ReadonlyArray<string>
}

const gapOf = (group: ReadonlyArray<Missing & { readonly clause: string }>): Gap => {
  const { fact, name, subject } = group[0]!
  return {
    names: [name],
    fact,
    kind: subject.kind,
    subjects: [...new Set(group.map((one) => one.subject.id))],
    clauses: [...new Set(group.map(({ clause }) => clause))]
  }
}

const gapsIn = (findings: ReadonlyArray<Finding>): ReadonlyArray<Gap> => {
  const wanted = findings
    .filter(({ status }) => status === "undetermined")
    .flatMap(({ clause, missing }) => missing.map((one) => ({ ...one, clause })))
  const gaps = [...groupBy(wanted, ({ fact, subject }) => `${fact}/${subject.kind}`).values()].map(gapOf)
  const together = groupBy(gaps, ({ clauses, fact, kind, subjects }) =>
    JSON.stringify([kind, flags[fact], clauses, subjects.toSorted()])
  )
  return [...together.values()]
    .map((same): Gap => ({ ...same[0]!, names: same.flatMap(({ names }) => names) }))
    .toSorted((a, b) => b.subjects.length - a.subjects.length)
}

/** Which facts are missing, of how many, and for which clauses; what is missing of most of them comes first. */
export const sayGaps = ({ assessment, language, notice }: Pick<Page, "assessment" | "language" | "notice">) =>
  gapsIn(assessment.findings).map(({ clauses, fact, kind, names, subjects }) => {
    const flag = flags[fact]
    return fill(line, {
      facts: list(names),
      whom: fill(numberOf[kind], { ...nounsOf(notice.vocabulary), number: subjects.length, name: notice.region.name }),
      clauses: list(clauses.map((clause) => localized(clause, clause))),
      where: flag === undefined ? "" : fill(inFile, { flag })
    })[language]
  })

/** The facts that are missing. */
export const unknowns: Section = (page) => {
  const lines = sayGaps(page)
  return lines.length === 0 ? [] : [heading(page, named), ...lines.flatMap(hanging)]
}
