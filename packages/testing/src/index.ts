export * as arbitraries from "./arbitraries.ts"
export { type Case, differences, type ExpectedFinding, rulesWithoutCases } from "./cases.ts"
export { casesPage } from "./casesPage.ts"
