import { assert, describe, it } from "@effect/vitest"
import { lint, readSuppressions, ruleDigest } from "@kepu/core/lint"
import { Suppression } from "@kepu/core/schema"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { changed, clauseOf, type Draft, plant, rule, ruleOf } from "./sound.ts"

const saturday = (draft: Draft): void => {
  Object.assign(ruleOf(draft, "summary-due").form.deadline, { date: "2024-10-19", written: "2024年10月19日17:00前" })
}
const rules = (change: (draft: Draft) => void) => changed(change).clauses.flatMap((clause) => clause.rules)
const suppressionOf = (code: Suppression["code"], digest: string): Suppression =>
  Schema.decodeUnknownSync(Suppression)({ code, digest, reason: "当日有人值班" })
const codes = (change: (draft: Draft) => void, suppressions: ReadonlyArray<Suppression>) =>
  lint(changed(change), { suppressions }).flatMap(({ code, severity }) => (severity === "known" ? [] : [code]))

describe("suppressions", () => {
  const digest = ruleDigest(rules(saturday).find(({ id }) => id === "summary-due")!)
  const suppression = suppressionOf("deadline-on-rest-day", digest)

  it("make known what the rule they were given for has, and say why it stays", () => {
    const of = (given: Suppression) =>
      lint(changed(saturday), { suppressions: [given] }).map(({ code, reason, severity }) => [code, severity, reason])
    const both = { "zh-CN": "当日有人值班", en: "somebody is on duty" }
    const one = { "zh-CN": "当日有人值班", en: "当日有人值班" }
    assert.deepStrictEqual(of(suppression), [["deadline-on-rest-day", "known", one]])
    assert.deepStrictEqual(of({ ...suppression, reason: both }), [["deadline-on-rest-day", "known", both]])
  })

  it("may stand in the notice, and then hold wherever it is linted", () => {
    const own = (more: object) => (draft: Draft) => {
      saturday(draft)
      Object.assign(draft, { suppressions: [suppression], ...more })
    }
    assert.deepStrictEqual(codes(own({}), []), [])
    const elsewhere = { suppressions: [suppressionOf("deadline-without-year", digest)] }
    assert.deepStrictEqual(codes(own(elsewhere), []), ["deadline-on-rest-day", "stale-suppression"])
    // A later notice may have put off the deadline that was on a day of rest.
    const amended = { amendments: [{ id: "later", title: "补充通知", issuedOn: "2024-10-01" }] }
    assert.deepStrictEqual(codes(own({ ...elsewhere, ...amended }), []), ["deadline-on-rest-day"])
  })

  it("hide a diagnostic whose rule is the one they were given for", () => {
    assert.deepStrictEqual(codes(saturday, []), ["deadline-on-rest-day"])
    assert.deepStrictEqual(codes(saturday, [suppression]), [])
  })

  it("hide only the kind of diagnostic that they name", () => {
    assert.deepStrictEqual(codes(saturday, [suppressionOf("deadline-without-year", digest)]), [
      "deadline-on-rest-day",
      "stale-suppression"
    ])
  })

  it.each<[string, (draft: Draft) => void, ReadonlyArray<string>]>([
    [
      "the rule changes",
      (draft) => {
        saturday(draft)
        ruleOf(draft, "summary-due").says.en = "something else"
      },
      ["deadline-on-rest-day", "stale-suppression"]
    ],
    ["the diagnostic goes", () => undefined, ["stale-suppression"]],
    [
      "a second rule shares the diagnostic",
      (draft) => {
        saturday(draft)
        const { form } = ruleOf(draft, "summary-due")
        clauseOf(draft, "四").rules.push(rule("table-due", { ...form, document: "table" }))
      },
      ["deadline-on-rest-day", "stale-suppression"]
    ]
  ])("are stale when %s", (_, change, expected) => {
    assert.deepStrictEqual(codes(change, [suppression]), expected)
  })

  it("are refused in a file where lint has no such code, with the one that is meant", () => {
    const read = readSuppressions([{ ...suppression, code: "deadline-on-restday" }])
    const [{ code, path, text }] = Result.getOrThrow(Result.flip(read))
    assert.deepStrictEqual([code, path], ["not-one-of", "[0].code"])
    assert.include(text.en, "did you mean deadline-on-rest-day?")
    assert.isTrue(Result.isSuccess(readSuppressions([suppression])))
  })

  it("are reported with their reason when they are stale", () => {
    const [diagnostic] = lint(
      changed(() => undefined),
      { suppressions: [suppression] }
    )
    assert.deepInclude(diagnostic, {
      severity: "error",
      clauses: [],
      digest,
      witness: { "zh-CN": "当日有人值班", en: "当日有人值班" }
    })
    assert.include(diagnostic!.message.en, "deadline-on-rest-day")
  })

  it("work for diagnostics outside rules and of two rules by the digest of the diagnostic", () => {
    const change = (draft: Draft): void => {
      draft.channels[3].value = "office@example.org"
      plant(
        rule("more", {
          _tag: "Count",
          bound: { _tag: "KindIn", kinds: ["township"] },
          of: { _tag: "Officers" },
          atLeast: 2
        })
      )(draft)
    }
    const diagnostics = lint(changed(change))
    assert.sameMembers(
      diagnostics.map(({ code }) => code),
      ["contact-conflict", "rule-subsumed"]
    )
    assert.deepStrictEqual(
      codes(
        change,
        diagnostics.map(({ code, digest }) => suppressionOf(code, digest))
      ),
      []
    )
  })
})
