import type { zh } from "./zh-CN.ts"

/** What is said of a notice that uses or declares names wrongly. */
export const en: Readonly<Record<keyof typeof zh, string>> = {
  declaredTwice: "{list} declares {id} twice",
  clauseTwice: "clause {number} occurs twice",
  ruleTwice: "rule or indicator {id} occurs twice",
  addresseeUndeclared: "addressee {kind} is not declared in unitKinds",
  undeclared: "{what} {id} uses {term}, which {list} does not declare",
  strayAccount: "clause {number} gives a sentence to {word}, which it does not have",
  factTaken: "the id of the declared fact {id} is taken by a fact that every notice has: choose another id",
  factMisasked: "{question} asks for {wanted} of activities, which {fact} is not; it may ask of: {choices}",
  valueUndeclared: "{fact} has no value {value}; its values are: {choices}",
  noChoices: "(none: declare one in vocabulary.facts first)",
  inPart: "{what} {id}: {fault}",
  ofAnyType: "a declared fact",
  number: "a number",
  choice: "a choice",
  date: "a date",
  "yes-no": "a yes or no",
  text: "a text",
  ofRule: "rule",
  ofIndicator: "indicator"
}
