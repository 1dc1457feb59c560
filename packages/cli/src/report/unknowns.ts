import type { Finding, Localized } from "@kepu/core"
import { type Missing, type Subject, subjectName } from "@kepu/core/assessment"
import { nounsOf } from "@kepu/core/condition"
import { fill, list, localized } from "@kepu/core/text"
import type { RegisterKind } from "@kepu/csv"
import { registerOf } from "@kepu/view/given"
import { hanging } from "../text/hanging.ts"
import { heading, type Page, type Section } from "./Page.ts"

const named = localized("还缺哪些资料", "What is not known")
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

/** More are counted instead of named. */
const namesAtMost = 5

/** Facts of the same kind of subject that are missing together. */
interface Gap {
  readonly names: ReadonlyArray<Localized>
  readonly fact: Missing["fact"]
  readonly kind: Subject["kind"]
  readonly subjects: ReadonlyArray<string>
  /** What they are called. */
  readonly called: ReadonlyArray<Localized>
  readonly clauses: ReadonlyArray<string>
}

const gapOf = (group: ReadonlyArray<Missing & { readonly clause: string }>): Gap => {
  const { fact, name, subject } = group[0]!
  return {
    names: [name],
    fact,
    kind: subject.kind,
    subjects: [...new Set(group.map((one) => one.subject.id))],
    called: [...new Map(group.map((one) => [one.subject.id, subjectName(one.subject)])).values()],
    clauses: [...new Set(group.map(({ clause }) => clause))]
  }
}

const gapsIn = (findings: ReadonlyArray<Finding>): ReadonlyArray<Gap> => {
  const wanted = findings
    .filter(({ status }) => status === "undetermined")
    .flatMap(({ clause, missing }) => missing.map((one) => ({ ...one, clause })))
  const gaps = [...Map.groupBy(wanted, ({ fact, subject }) => `${fact}/${subject.kind}`).values()].map(gapOf)
  const together = Map.groupBy(gaps, ({ clauses, fact, kind, subjects }) =>
    JSON.stringify([kind, registerOf(fact), clauses, subjects.toSorted()])
  )
  return [...together.values()]
    .map((same): Gap => ({ ...same[0]!, names: same.flatMap(({ names }) => names) }))
    .toSorted((a, b) => b.subjects.length - a.subjects.length)
}

/** Which facts are missing, of how many, and for which clauses; what is missing of most of them comes first. */
export const sayGaps = ({ assessment, language, notice }: Pick<Page, "assessment" | "language" | "notice">) =>
  gapsIn(assessment.findings).map(({ clauses, fact, kind, names, subjects }) => {
    const register = registerOf(fact)
    return fill(line, {
      facts: list(names),
      whom: whomOf({ kind, subjects }, { notice }),
      clauses: list(clauses.map((clause) => localized(clause, clause))),
      where: register === undefined ? "" : fill(inFile, { flag: `--${register}` })
    })[language]
  })

const together = localized("{file}：缺{facts}（{clauses}）", "{file}: lacks {facts} (clause {clauses})")
const absent = localized("{file}：没有给出（{clauses}）", "{file}: it was not given (clause {clauses})")
const factOf = localized("{fact}（{whom}）", "{fact} ({whom})")
const inUnread = localized(
  "未读入的内容可能与{whom}有关（{clauses}），见本页开头",
  "what could not be read may be of {whom} (clause {clauses}): see the beginning of this page"
)

/** The file in which a missing fact is given, as the office calls it. */
const files: Readonly<Record<RegisterKind, Localized>> = {
  units: localized("单位名册（--units）", "register of units (--units)"),
  submissions: localized("收件登记（--submissions）", "submission log (--submissions)"),
  platform: localized("平台导出（--platform）", "export of the platform (--platform)")
}
const tableOfActivities = localized("活动表", "table of activities")
const elsewhere = localized("其他登记", "other registers")

const fileOf = ({ fact, kind }: Gap, { notice }: Pick<Page, "notice">): Localized => {
  const register = registerOf(fact)
  if (register !== undefined) return files[register]
  if (kind !== "activity") return elsewhere
  return notice.vocabulary.annexes.find(({ about }) => about === "activity")?.name ?? tableOfActivities
}

const whomOf = ({ kind, subjects }: Pick<Gap, "kind" | "subjects">, { notice }: Pick<Page, "notice">): Localized =>
  fill(numberOf[kind], { ...nounsOf(notice.vocabulary), number: subjects.length, name: notice.region.name })

const listed = (clauses: ReadonlyArray<string>): Localized =>
  list([...new Set(clauses)].map((clause) => localized(clause, clause)))

/** The facts that are missing, a line for each file in which they can be given. */
export const unknowns: Section = (page) => {
  const gaps = gapsIn(page.assessment.findings)
  if (gaps.length === 0) return []
  const known = gaps.filter(({ fact }) => fact !== "unread")
  const unread = gaps.filter(({ fact }) => fact === "unread")
  const lines = [...Map.groupBy(known, (gap) => fileOf(gap, page)["zh-CN"]).values()].map((same) => {
    const said = { file: fileOf(same[0]!, page), clauses: listed(same.flatMap(({ clauses }) => clauses)) }
    if (same.every(({ fact }) => fact === "submissions")) return fill(absent, said)
    const alike = [...Map.groupBy(same, (gap) => whomOf(gap, page)["zh-CN"]).values()]
    const facts = alike.map((gaps) =>
      fill(factOf, { fact: list(gaps.flatMap(({ names }) => names)), whom: whomOf(gaps[0]!, page) })
    )
    return fill(together, { ...said, facts: list(facts) })
  })
  const open = fill(inUnread, {
    whom: list(unread.map((gap) => (gap.called.length > namesAtMost ? whomOf(gap, page) : list(gap.called)))),
    clauses: listed(unread.flatMap(({ clauses }) => clauses))
  })
  return [
    heading(page, named),
    ...[...(unread.length === 0 ? [] : [open]), ...lines].flatMap((text) => hanging(text[page.language]))
  ]
}
