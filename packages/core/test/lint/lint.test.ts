import { assert, describe, it } from "@effect/vitest"
import { Diagnostic, DiagnosticCode, lint } from "@kepu/core/lint"
import * as Schema from "effect/Schema"
import { alone } from "./planted/alone.ts"
import { deadlines } from "./planted/deadlines.ts"
import { notice } from "./planted/notice.ts"
import { together } from "./planted/together.ts"
import { silent } from "./silent.ts"
import { brief, changed, diagnosticsAfter } from "./sound.ts"

const planted = [...notice, ...deadlines, ...alone, ...together]

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

  it("has every code planted", () => {
    const codes = new Set<DiagnosticCode>(planted.map(([, , code]) => code))
    assert.sameMembers([...codes, "stale-suppression"], [...DiagnosticCode.literals])
  })

  it.each(silent)("says nothing of %s", (_, change) => {
    assert.deepStrictEqual(diagnosticsAfter(change), [])
  })
})
