import { assert, describe, it } from "@effect/vitest"
import { lint } from "@kepu/core/lint"
import { Diagnostic } from "@kepu/core/schema"
import { DiagnosticCode } from "../../src/lint/Diagnostic.ts"
import * as Schema from "effect/Schema"
import { alone } from "./planted/alone.ts"
import { deadlines } from "./planted/deadlines.ts"
import { notice } from "./planted/notice.ts"
import { rubric } from "./planted/rubric.ts"
import { together } from "./planted/together.ts"
import { silent } from "./silent.ts"
import { brief, changed, diagnosticsAfter, forms, ruleOf } from "./sound.ts"

const planted = [...notice, ...deadlines, ...alone, ...together, ...rubric]

describe("lint", () => {
  it("finds nothing in a sound notice", () => {
    assert.deepStrictEqual(lint(changed(() => undefined)).map(brief), [])
  })

  it.each(planted)("finds %s", (_, change, code, clauses, rules, witness) => {
    const diagnostics = lint(changed(change))
    assert.deepStrictEqual(diagnostics.map(brief), [{ code, clauses, rules, witness }])
    const json = JSON.stringify(diagnostics)
    assert.deepStrictEqual(Schema.decodeUnknownSync(Schema.Array(Diagnostic))(JSON.parse(json)), diagnostics)
    assert.notMatch(json, /\{\w+\}/u)
  })

  it.each([
    ["a Saturday that is worked in exchange", "2024-10-12", undefined],
    ["a Sunday that is worked in exchange", "2024-09-29", undefined],
    ["a weekday", "2024-10-08", undefined],
    ["a weekday of a year whose holidays are not known", "2031-10-01", undefined],
    [
      "a Saturday of a year whose holidays are not known",
      "2031-10-04",
      "2031-10-04 is a Saturday; the holidays of 2031 are not known"
    ]
  ])("of a deadline on %s", (_, date, witness) => {
    const notice = changed((draft) => {
      const { boundary, zone } = forms.dueOn(1)
      ruleOf(draft, "activities").form.limit = { _tag: "Until", deadline: { date, time: "17:00", boundary, zone } }
    })
    const found = lint(notice).filter(({ code }) => code === "deadline-on-rest-day")
    assert.deepStrictEqual(
      found.map((diagnostic) => diagnostic.witness.en),
      witness === undefined ? [] : [witness]
    )
  })

  it("takes the calendar that it is given", () => {
    const notice = changed((draft) => (ruleOf(draft, "summary-due").form.deadline = forms.dueOn(12)))
    assert.deepStrictEqual(
      lint(notice, { calendar: { years: [] } }).map(({ code }) => code),
      ["deadline-on-rest-day"]
    )
  })

  it("has every code planted", () => {
    const codes = new Set<DiagnosticCode>(planted.map(([, , code]) => code))
    assert.sameMembers([...codes, "stale-suppression"], [...DiagnosticCode.literals])
  })

  it.each(silent)("says nothing of %s", (_, change) => {
    assert.deepStrictEqual(diagnosticsAfter(change), [])
  })
})
