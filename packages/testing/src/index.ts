/** Generators for fast-check of notices, portfolios and what they are made of, by the names of these. */
export * as arbitraries from "./arbitraries.ts"
export { type Case, differences, type ExpectedFinding, rulesWithoutCases } from "./cases.ts"
export { casesPage } from "./casesPage.ts"
