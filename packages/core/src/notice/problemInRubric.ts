import type { Use } from "../condition/uses.ts"
import { type Evidence, type Rubric } from "../rubric/Rubric.ts"
import type { Scoring } from "../rubric/Scoring.ts"
import { usesOfBound, usesOfPart } from "../rubric/uses.ts"
import type { RuleForm } from "../rule/Rule.ts"
import { catalogue } from "../text/catalogue.ts"
import { fill, type Localized } from "../text/Localized.ts"
import type { Window } from "../time/Window.ts"
import type { Vocabulary } from "../condition/Vocabulary.ts"
import type { Clause } from "./Clause.ts"
import { en } from "./words/en.ts"
import { zh } from "./words/zh-CN.ts"

interface Declarations {
  readonly windows: ReadonlyArray<Window>
  readonly vocabulary: Vocabulary
  readonly clauses: ReadonlyArray<Clause>
  readonly rubric?: Rubric
}

/** What is wrong with a rubric, and where. */
interface Problem {
  readonly path: string
  readonly text: Localized
}

const texts = /* @__PURE__ */ catalogue({ "zh-CN": zh, en })

/** For whom a rule answers once. */
const answersFor = (form: RuleForm): "units" | "region" | "records" => {
  if (form._tag === "Each") return "records"
  return form.bound === undefined || form.bound._tag === "Region" ? "region" : "units"
}

/** A name that stands somewhere in a rubric, and those that may stand there. */
interface NameAt {
  readonly path: string
  readonly id: string
  readonly known: ReadonlyArray<string>
  readonly text: Localized
}

const namesIn = (rubric: Rubric, { clauses, vocabulary, windows }: Declarations): ReadonlyArray<NameAt> => {
  const { bound, grades = [], items, publicity, vetoes = [] } = rubric
  const of = bound._tag === "Region" ? "region" : "units"
  const numbers = clauses.map(({ number }) => number)
  const rules = clauses
    .flatMap((clause) => clause.rules)
    .filter(({ form, modality }) => modality !== "may" && answersFor(form) === of)
  const judged = rules.filter(({ form }) => form._tag === "Judgement")
  const clauseAt = (path: string, id: string): NameAt => ({ path, id, known: numbers, text: texts.rubricClause })
  const ruleAt = (path: string, id: string): NameAt => ({
    path,
    id,
    known: rules.map((rule) => rule.id),
    text: fill(texts.rubricRule, { of: texts[of] })
  })
  const judgementAt = (path: string, id: string): NameAt => ({
    path,
    id,
    known: judged.map((rule) => rule.id),
    text: fill(texts.rubricJudgement, { of: texts[of] })
  })
  const termAt =
    (path: string) =>
    ([list, id]: Use): NameAt => ({
      path,
      id,
      known: (list === "windows" ? windows : vocabulary[list]).map((term) => term.id),
      text: fill(texts.rubricTerm, { list })
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
              text: texts.rubricGrade
            }
          ]
        : [])
    ]),
    ...(publicity === undefined ? [] : [clauseAt("publicity.clause", publicity.clause)])
  ]
}

/** The first name in a notice's rubric that occurs twice, or that the notice does not have; with those it has. */
export const problemInRubric = (notice: Declarations): Problem | undefined => {
  const { rubric } = notice
  if (rubric === undefined) return undefined
  for (const list of ["items", "grades", "vetoes"] as const) {
    const ids = (rubric[list] ?? []).map(({ id }) => id)
    const twice = ids.findIndex((id, n) => ids.indexOf(id) < n)
    if (twice >= 0) return { path: `rubric.${list}[${twice}].id`, text: fill(texts.rubricTwice, { id: ids[twice]! }) }
  }
  const wrong = namesIn(rubric, notice).find(({ id, known }) => !known.includes(id))
  if (wrong === undefined) return undefined
  const { id, known, path, text } = wrong
  const choices = known.length === 0 ? texts.nothing : known.join(", ")
  return { path: `rubric.${path}`, text: fill(text, { id, choices }) }
}
