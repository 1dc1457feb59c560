import { assert, describe, it } from "@effect/vitest"
import { lint, ruleDigest, Waiver } from "@kepu/core"
import * as Schema from "effect/Schema"
import { changed, clauseOf, type Draft, plant, rule, ruleOf } from "./sound.ts"

const saturday = (draft: Draft): void => {
  Object.assign(ruleOf(draft, "summary-due").form.deadline, { date: "2024-10-12", written: "2024年10月12日17:00前" })
}
const rules = (change: (draft: Draft) => void) => changed(change).clauses.flatMap((clause) => clause.rules)
const waiverOf = (code: Waiver["code"], digest: string): Waiver =>
  Schema.decodeUnknownSync(Waiver)({ code, digest, reason: "调休上班" })
const codes = (change: (draft: Draft) => void, waivers: ReadonlyArray<Waiver>) =>
  lint(changed(change), { waivers }).map(({ code }) => code)

describe("waivers", () => {
  const digest = ruleDigest(rules(saturday).find(({ id }) => id === "summary-due")!)
  const waiver = waiverOf("deadline-on-rest-day", digest)

  it("let a fault stand whose rule is the one they were given for", () => {
    assert.deepStrictEqual(codes(saturday, []), ["deadline-on-rest-day"])
    assert.deepStrictEqual(codes(saturday, [waiver]), [])
  })

  it("let stand only the kind of fault that they name", () => {
    assert.deepStrictEqual(codes(saturday, [waiverOf("deadline-without-year", digest)]), [
      "deadline-on-rest-day",
      "stale-waiver"
    ])
  })

  it.each<[string, (draft: Draft) => void, ReadonlyArray<string>]>([
    [
      "the rule changes",
      (draft) => {
        saturday(draft)
        ruleOf(draft, "summary-due").says.en = "something else"
      },
      ["deadline-on-rest-day", "stale-waiver"]
    ],
    ["the fault goes", () => undefined, ["stale-waiver"]],
    [
      "a second rule shares the fault",
      (draft) => {
        saturday(draft)
        const { form } = ruleOf(draft, "summary-due")
        clauseOf(draft, "四").rules.push(rule("table-due", { ...form, document: "table" }))
      },
      ["deadline-on-rest-day", "stale-waiver"]
    ]
  ])("are stale when %s", (_, change, expected) => {
    assert.deepStrictEqual(codes(change, [waiver]), expected)
  })

  it("tell in a stale one's fault what it was for", () => {
    const [fault] = lint(
      changed(() => undefined),
      { waivers: [waiver] }
    )
    assert.deepInclude(fault, {
      severity: "error",
      clauses: [],
      digest,
      witness: { "zh-CN": "调休上班", en: "调休上班" }
    })
    assert.include(fault!.message.en, "deadline-on-rest-day")
  })

  it("work for faults outside rules and of two rules by the digest of the fault", () => {
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
    const faults = lint(changed(change))
    assert.sameMembers(
      faults.map(({ code }) => code),
      ["contact-conflict", "rule-subsumed"]
    )
    assert.deepStrictEqual(
      codes(
        change,
        faults.map(({ code, digest }) => waiverOf(code, digest))
      ),
      []
    )
  })
})
