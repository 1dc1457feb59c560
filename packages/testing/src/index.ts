/** Policy in tests without a test runner: tables of cases, their page, and generators for property tests. */
export { type Case, differences, type ExpectedFinding, rulesWithoutCases } from "./cases.ts"
/** Generators for fast-check of notices, portfolios and what they are made of, by the names of these. */
export * as arbitraries from "./arbitraries.ts"
export { casesPage } from "./casesPage.ts"
