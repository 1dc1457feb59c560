import type { zh } from "./zh-CN.ts"

/** What is said of a notice that uses or declares names wrongly. */
export const en: Readonly<Record<keyof typeof zh, string>> = {
  declaredTwice: "{list} declares {id} twice",
  clauseTwice: "clause {number} occurs twice",
  ruleTwice: "rule or indicator {id} occurs twice",
  addresseeUndeclared: "addressee {kind} is not declared in unitKinds",
  undeclared: "{what} {id} uses {term}, which {list} does not declare",
  strayAccount: "clause {number} gives a sentence to {word}, which it does not have",
  ofRule: "rule",
  ofIndicator: "indicator",
  rubricTwice: "the id {id} occurs twice",
  rubricClause: "the notice has no clause {id}; it has: {choices}",
  rubricRule: "the notice has no rule {id} that is judged for {of}; it has: {choices}",
  rubricJudgement: "the notice has no rule {id} that is left to judgement for {of}; it has: {choices}",
  rubricGrade: "there is no grade {id}; there are: {choices}",
  rubricTerm: "uses {id}, which {list} does not declare; it has: {choices}",
  units: "units",
  region: "the region",
  nothing: "none"
}
