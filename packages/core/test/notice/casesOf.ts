import { assert, it } from "@effect/vitest"
import type { Activity, Notice, Portfolio, Status } from "@kepu/core"
import { lint } from "@kepu/core/lint"
import { localized as text } from "@kepu/core/text"
import { type Case, rulesWithoutCases } from "@kepu/testing"
import { runCases } from "@kepu/testing/vitest"
import { unaccountedOf } from "./cases.ts"

type Given = typeof Portfolio.Encoded
type Facts = Partial<typeof Activity.Encoded>

export const on = (start: string, end?: string): Facts => ({
  time: { sessions: [end === undefined ? { start } : { start, end }] }
})

/** Activities of the unit `u`, if no other host is given, by their ids. */
export const activitiesOf = (facts: Readonly<Record<string, Facts>>): Given["activities"] =>
  Object.entries(facts).map(([id, more]) => ({ id, name: "活动", host: "u", ...more }))

/** So many activities alike. */
export const many = (number: number, facts: Facts): Given["activities"] =>
  Array.from({ length: number }, (_, n) => ({ id: `${facts.host ?? "u"}-${n}`, name: "活动", host: "u", ...facts }))

/** What one rule finds of each subject; `u` is a unit of the kind, if no units are given. */
export const casesUnder =
  (kind: string, later: string) =>
  (
    rule: string,
    zh: string,
    en: string,
    expected: Readonly<Record<string, Status>>,
    { asOf = later, ...given }: Partial<Given> & { readonly asOf?: string }
  ): Case => ({
    name: text(zh, en),
    given: { units: [{ id: "u", name: "某单位", kinds: [kind] }], activities: [], ...given },
    asOf,
    expected: Object.entries(expected).map(([subject, status]) => ({ rule, subject, status }))
  })

/** What is asked of every illustrative notice beside its cases. */
export const checkIllustrative = (notice: Notice, cases: ReadonlyArray<Case>): void => {
  it("is illustrative, accounts for all of its text, and has no error", () => {
    assert.isTrue(notice.illustrative)
    assert.deepStrictEqual(unaccountedOf(notice), [])
    const errors = lint(notice).filter(({ severity }) => severity === "error")
    assert.deepStrictEqual(errors, [])
  })
  it("has for every rule a case in which it is met and one in which it is not", () => {
    assert.deepStrictEqual(rulesWithoutCases(notice, cases), [])
  })
  runCases(notice, cases)
}
