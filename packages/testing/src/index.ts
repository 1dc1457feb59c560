/** Policy in tests without a test runner: tables of cases, their page, and generators for property tests. */
export { type Case, differences, type ExpectedFinding, rulesWithoutCases } from "./cases.ts"
/**
 * Generators for fast-check of notices, portfolios and what they are made of, by the names of these.
 *
 * @example
 * ```ts
 * import { assess } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { arbitraries } from "@kepu/testing"
 * import { sampleEffect } from "effect/Arbitrary"
 * import * as Effect from "effect/Effect"
 *
 * const portfolios = await Effect.runPromise(sampleEffect(arbitraries.portfolio(notice), { count: 20, seed: 1 }))
 * // Whatever is reported, it can be judged.
 * console.log(portfolios.every((portfolio) => assess(notice, portfolio, { asOf: "2023-09-25" }).findings.length > 0)) // true
 * ```
 */
export * as arbitraries from "./arbitraries.ts"
export { casesPage } from "./casesPage.ts"
