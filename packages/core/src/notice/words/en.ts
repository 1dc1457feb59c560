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
  ofIndicator: "indicator"
}
