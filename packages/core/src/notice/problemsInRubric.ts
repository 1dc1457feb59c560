import type { Use } from "../condition/uses.ts"
import { type Evidence, type Rubric } from "../rubric/Rubric.ts"
import type { Scoring } from "../rubric/Scoring.ts"
import { usesOfBound, usesOfPart } from "../rubric/uses.ts"
import type { Failure } from "../failure/Failure.ts"
import type { RuleForm } from "../rule/Rule.ts"
import { inQuotes, type Slot } from "../text/Localized.ts"
import type { Window } from "../time/Window.ts"
import type { Vocabulary } from "../condition/Vocabulary.ts"
import type { Clause } from "./Clause.ts"
import { misasked } from "./misasked.ts"
import { noticeFailure, rubricFailure, rubricWords as words, users } from "./words.ts"

interface Declarations {
  readonly windows: ReadonlyArray<Window>
  readonly vocabulary: Vocabulary
  readonly clauses: ReadonlyArray<Clause>
  readonly rubric?: Rubric
}

/** For whom a rule answers once. */
const answersFor = (form: RuleForm): "units" | "region" | "records" => {
  if (form._tag === "Each") return "records"
  // A document that is due by the time of an activity is one of each activity.
  if (form._tag === "Due" && "_tag" in form.deadline && form.deadline._tag === "Relative") return "records"
  return form.bound === undefined || form.bound._tag === "Region" ? "region" : "units"
}

/** A name that stands somewhere in a rubric, and those that may stand there. */
interface NameAt {
  readonly path: string
  readonly id: string
  readonly known: ReadonlyArray<string>
  /** What it is if it is none of them. */
  readonly code: Parameters<typeof rubricFailure>[0]
  readonly slots?: Readonly<Record<string, Slot>>
}

const namesIn = (rubric: Rubric, { clauses, vocabulary, windows }: Declarations): ReadonlyArray<NameAt> => {
  const { bound, grades = [], items, publicity, vetoes = [] } = rubric
  const of = bound._tag === "Region" ? "region" : "units"
  const numbers = clauses.map(({ number }) => number)
  const rules = clauses
    .flatMap((clause) => clause.rules)
    .filter(({ form, modality }) => modality !== "may" && answersFor(form) === of)
  const judged = rules.filter(({ form }) => form._tag === "Judgement")
  const clauseAt = (path: string, id: string): NameAt => ({ path, id, known: numbers, code: "rubric-clause-unknown" })
  const ruleAt = (path: string, id: string): NameAt => ({
    path,
    id,
    known: rules.map((rule) => rule.id),
    code: "rubric-rule-unknown",
    slots: { of: words[of] }
  })
  const judgementAt = (path: string, id: string): NameAt => ({
    path,
    id,
    known: judged.map((rule) => rule.id),
    code: "rubric-judgement-unknown",
    slots: { of: words[of] }
  })
  const termAt =
    (path: string) =>
    ([list, id]: Use): NameAt => ({
      path,
      id,
      known: (list === "windows" ? windows : (vocabulary[list] ?? [])).map((term) => term.id),
      code: "rubric-term-undeclared",
      slots: { list }
    })
  const partAt = (path: string, part: Scoring | Evidence): ReadonlyArray<NameAt> => {
    if (!("rule" in part)) return usesOfPart(part).map(termAt(`${path}.of`))
    return [(part._tag === "ByDecision" ? judgementAt : ruleAt)(`${path}.rule`, part.rule)]
  }
  return [
    clauseAt("clause", rubric.clause),
    ...usesOfBound(bound).map(termAt("bound")),
    ...items.flatMap(({ clause, earns, evidence = [] }, n) => [
      clauseAt(`items[${n}].clause`, clause),
      ...partAt(`items[${n}].earns`, earns),
      ...evidence.flatMap((one, m) => partAt(`items[${n}].evidence[${m}]`, one))
    ]),
    ...vetoes.flatMap(({ clause, rule, takes }, n) => [
      clauseAt(`vetoes[${n}].clause`, clause),
      ruleAt(`vetoes[${n}].rule`, rule),
      ...(takes._tag === "GradesAbove"
        ? [
            {
              path: `vetoes[${n}].takes.grade`,
              id: takes.grade,
              known: grades.map(({ id }) => id),
              code: "rubric-grade-unknown" as const
            }
          ]
        : [])
    ]),
    ...(publicity === undefined ? [] : [clauseAt("publicity.clause", publicity.clause)])
  ]
}

/** The uses of declared facts in a rubric that the facts are not made for. */
const misaskedIn = ({ bound, items }: Rubric, vocabulary: Vocabulary): ReadonlyArray<Failure> => {
  const parts = [
    { path: "rubric.bound", part: bound as unknown, what: users.ofRubric, id: "bound" },
    ...items.flatMap(({ earns, evidence = [], id }, n) => [
      { path: `rubric.items[${n}].earns`, part: earns, what: users.ofItem, id },
      ...evidence.map((part, m) => ({ path: `rubric.items[${n}].evidence[${m}]`, part, what: users.ofItem, id }))
    ])
  ]
  return parts.flatMap(({ id, part, path, what }) =>
    misasked(part, vocabulary).map(({ at, code, slots }) => noticeFailure(code, path + at, { what, id, ...slots }))
  )
}

/**
 * Every name in a notice's rubric that occurs twice, or that the notice does not have, with those it has; and the declared
 * facts that are asked for what they are not.
 */
export const problemsInRubric = (notice: Declarations): ReadonlyArray<Failure> => {
  const { rubric } = notice
  if (rubric === undefined) return []
  const lists = ["items", "grades", "vetoes"] as const
  return [
    ...lists.flatMap((list) => {
      const ids = (rubric[list] ?? []).map(({ id }) => id)
      return ids.flatMap((id, n) =>
        ids.indexOf(id) < n ? [rubricFailure("rubric-id-twice", `rubric.${list}[${n}].id`, { id })] : []
      )
    }),
    ...namesIn(rubric, notice)
      .filter(({ id, known }) => !known.includes(id))
      .map(({ code, id, known, path, slots }) => {
        const choices = known.length === 0 ? words.nothing : inQuotes(known)
        return rubricFailure(code, `rubric.${path}`, { ...slots, id, choices })
      }),
    ...misaskedIn(rubric, notice.vocabulary)
  ]
}
