/** Matchers and tables of cases for vitest; importing this entry makes the matchers known to `expect`. */
import type { Moment, Notice, NoticeOf } from "@kepu/core"
import { describe, expect, it } from "vitest"
import { type Case, differences } from "./cases.ts"
import { type EligibleOptions, toBeEligible } from "./matchers/toBeEligible.ts"
import { type ComplyOptions, toComplyWith } from "./matchers/toComplyWith.ts"
import { type FindingArguments, toHaveFinding, type WantedFinding } from "./matchers/toHaveFinding.ts"

interface ComplianceMatchers<R> {
  /**
   * No requirement that must be met is unmet, in the portfolio or for one unit.
   *
   * @throws `Failed` if the portfolio has words that the notice does not, or no such unit; `Error` if it has no units
   */
  toComplyWith: (notice: Notice, options: ComplyOptions) => R
  /**
   * A rule has a status, for a subject or for any. Of an assessment: `(wanted)`; of a portfolio: `(notice, { asOf },
   * wanted)`.
   *
   * @throws `Failed` if there is no such rule, status or subject; `Error` if an assessment has nothing of the rule
   */
  toHaveFinding: {
    (wanted: WantedFinding): R
    <Id extends string>(notice: NoticeOf<Id>, options: { readonly asOf: Moment }, wanted: WantedFinding<NoInfer<Id>>): R
  }
  /**
   * Recommended by its host, the activity would meet everything that a recommended activity must.
   *
   * @throws `Failed` if the portfolio has words that the notice does not, or no such activity
   */
  toBeEligible: (notice: Notice, options: EligibleOptions) => R
}

declare module "vitest" {
  interface Matchers<
    R extends void | Promise<void> = void | Promise<void>,
    T = unknown
  > extends ComplianceMatchers<R> {}
}

expect.extend({ toComplyWith, toHaveFinding, toBeEligible })

/**
 * Makes a test of each case, which fails with what is found otherwise than it expects.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { runCases } from "@kepu/testing/vitest"
 *
 * runCases(notice, [
 *   {
 *     name: { "zh-CN": "尚未举办活动", en: "no activity yet" },
 *     given: { units: [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }], activities: [] },
 *     asOf: "2023-10-01T00:00:00+08:00",
 *     expected: [{ rule: "member-unit-activity", subject: "edu", status: "unmet" }]
 *   }
 * ])
 * ```
 */
export const runCases = (notice: Notice, cases: ReadonlyArray<Case>): void => {
  describe(`cases of ${notice.id}`, () => {
    it.each(cases.map((one) => [one.name.en, one] as const))("%s", (_, one) => {
      expect(differences(notice, one)).toEqual([])
    })
  })
}

export type { ComplyOptions, EligibleOptions, FindingArguments, WantedFinding }
