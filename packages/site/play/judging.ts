import { assess, explainer, type Notice, parseNotice, type Portfolio, type Status } from "@kepu/core"
import { caseDifferences, lint, parseCases, uncoveredBoundaries } from "@kepu/core/lint"
import { fill, localized } from "@kepu/core/text"
import { readPortfolio } from "@kepu/csv"
import type { Answer, CasesChecked, Problem, Question, Shown } from "./protocol.ts"
import { sortTables } from "./sortTables.ts"

/** No more findings than these are shown at once. */
const mostShown = 200

const ofFile = localized("{file}：{message}", "{file}: {message}")

type Judge = Extract<Question, { readonly kind: "judge" }>

/** What was judged last, to be explained and checked further. */
export interface Judged {
  readonly notice: Notice
  readonly portfolio: Portfolio
  readonly asOf: string
}

const shown = ({
  clause,
  message,
  missing,
  modality,
  reading,
  remedies,
  rule,
  status,
  subject
}: ReturnType<typeof assess>["findings"][number]): Shown => ({
  clause,
  message,
  missing,
  modality,
  remedies,
  rule,
  status,
  subject,
  ...(reading && { reading })
})

/** Reads the notice and the tables, and judges. Without a usable notice there is nothing to judge by. */
export const judge = async (question: Judge): Promise<{ readonly answer: Answer; readonly judged?: Judged }> => {
  const { asOf, notice: text, number, statuses, tables } = question
  const read = parseNotice(text)
  if (read._tag === "Failure") {
    const problems = read.failure.map(({ path, text }): Problem => ({ path, severity: "error", text }))
    return { answer: { kind: "unusable", number, problems } }
  }
  const notice = read.success
  const sorted = await sortTables(notice, tables)
  const { issues, portfolio } = readPortfolio(notice, sorted.files)
  const { findings } = assess(notice, portfolio, { asOf })
  const counts: Partial<Record<Status, number>> = {}
  for (const { status } of findings) counts[status] = (counts[status] ?? 0) + 1
  const asked = statuses.flatMap((status) => findings.filter((finding) => finding.status === status))
  return {
    judged: { notice, portfolio, asOf },
    answer: {
      kind: "judged",
      number,
      tables: sorted.tables,
      issues: [
        ...sorted.notes,
        ...issues.map(({ file, message, severity }) => ({ severity, text: fill(ofFile, { file, message }) }))
      ],
      findings: asked.slice(0, mostShown).map(shown),
      total: asked.length,
      counts
    }
  }
}

const casesOf = (notice: Notice, text: string): CasesChecked => {
  const none = { number: 0, problems: [], differences: [], uncovered: [] }
  if (text.trim() === "") return none
  const read = parseCases(text)
  if (read._tag === "Failure")
    return { ...none, problems: read.failure.map(({ path, text }) => ({ path, severity: "error", text })) }
  return {
    number: read.success.length,
    problems: [],
    differences: caseDifferences(notice, read.success),
    uncovered: uncoveredBoundaries(notice, read.success)
  }
}

/** Where in a notice's data a diagnostic is about: its rule, else its clause. */
const placeOf = (
  notice: Notice,
  { clauses, rules }: Pick<ReturnType<typeof lint>[number], "clauses" | "rules">
): string => {
  const inRules = notice.clauses.flatMap((clause, n) =>
    clause.rules.flatMap(({ id }, m) => (rules?.includes(id) === true ? [`clauses[${n}].rules[${m}]`] : []))
  )
  const at = notice.clauses.findIndex(({ number }) => number === clauses[0])
  return inRules[0] ?? (at < 0 ? "" : `clauses[${at}]`)
}

/** What takes longer than judging: the lint of the notice, and its cases. */
export const check = ({ notice }: Judged, { cases, number }: Judge): Answer => ({
  kind: "checked",
  number,
  problems: lint(notice).map((diagnostic) => {
    const { clauses, message, reason, severity, witness } = diagnostic
    const found = localized("{message}（{witness}）", "{message} ({witness})")
    const kept = localized("{message}（{witness}）；{reason}", "{message} ({witness}); {reason}")
    const text = reason === undefined ? fill(found, { message, witness }) : fill(kept, { message, witness, reason })
    const place = clauses.length === 0 ? {} : { place: clauses.join("、") }
    return { path: placeOf(notice, diagnostic), ...place, severity: severity === "known" ? "info" : severity, text }
  }),
  cases: casesOf(notice, cases)
})

/** Explains a finding of what was judged last. */
export const explain = (
  { asOf, notice, portfolio }: Judged,
  { number, rule, subject }: Extract<Question, { readonly kind: "explain" }>
): Answer => ({
  kind: "explained",
  number,
  explanation: explainer(notice, portfolio, { asOf })({ rule, subject })
})
