import { assert, describe, it } from "@effect/vitest"
import type { Attestation } from "@kepu/core/schema"
import { type FormData, onlyFinding, portfolio } from "../sample.ts"

const ofUnits: FormData = { _tag: "Judgement", bound: { _tag: "KindIn", kinds: ["member-unit"] } }
const ofRegion: FormData = { _tag: "Judgement" }
const decided = (fields: Partial<typeof Attestation.Encoded> = {}): typeof Attestation.Encoded => ({
  rule: "rule",
  unit: "u1",
  decision: "met",
  ...fields
})

describe("Judgement", () => {
  it.each<[string, FormData, ReadonlyArray<typeof Attestation.Encoded> | undefined, string]>([
    ["no register of decisions", ofUnits, undefined, "judgement"],
    ["no decision", ofUnits, [], "judgement"],
    ["decided to be met", ofUnits, [decided()], "met"],
    ["decided not to be met", ofUnits, [decided({ decision: "unmet" })], "unmet"],
    ["decided twice: the later entry stands", ofUnits, [decided(), decided({ decision: "unmet" })], "unmet"],
    ["dated after the day asked about: not there yet", ofUnits, [decided({ on: "2023-09-21" })], "judgement"],
    ["dated on the day asked about", ofUnits, [decided({ on: "2023-09-20" })], "met"],
    [
      "the latest date stands, whatever the order of entries",
      ofUnits,
      [decided({ decision: "unmet", on: "2023-09-19" }), decided({ on: "2023-09-18" })],
      "unmet"
    ],
    [
      "one of a later day is not there yet, so the one before stands",
      ofUnits,
      [decided({ decision: "unmet", on: "2023-09-21" }), decided({ on: "2023-09-18" })],
      "met"
    ],
    [
      "two of one day that differ leave it open",
      ofUnits,
      [decided({ on: "2023-09-18" }), decided({ decision: "unmet", on: "2023-09-18" })],
      "judgement"
    ],
    [
      "a dated one stands before one without a date",
      ofUnits,
      [decided({ on: "2023-09-18" }), decided({ decision: "unmet" })],
      "met"
    ],
    ["the region's decision is not the unit's", ofUnits, [{ rule: "rule", decision: "met" }], "judgement"],
    ["a decision on another rule", ofUnits, [decided({ rule: "other" })], "judgement"],
    ["a unit's decision is not the region's", ofRegion, [decided()], "judgement"],
    ["the region's decision", ofRegion, [{ rule: "rule", decision: "met" }], "met"]
  ])("%s", (_, form, attestations, status) => {
    assert.strictEqual(onlyFinding(form, portfolio(attestations === undefined ? {} : { attestations })).status, status)
  })

  it("asks nobody whom it does not bind, and waits where that is unknown", () => {
    const unit = (kinds?: ReadonlyArray<string>) =>
      portfolio({ units: [{ id: "u1", name: "某单位", ...(kinds ? { kinds } : {}) }] })
    assert.strictEqual(onlyFinding(ofUnits, unit(["society"])).status, "not-applicable")
    assert.strictEqual(onlyFinding(ofUnits, unit()).status, "undetermined")
  })
})
