import { assert, describe, it } from "@effect/vitest"
import type { Portfolio } from "@kepu/core"
import { entriesOf, registersOf, unreadIn } from "../../src/engine/Registers.ts"
import { portfolio } from "../sample.ts"

const places = new Map([
  ["u1", 0],
  ["u2", 1]
])
const placeOf = (id: string) => places.get(id)
const { unread } = portfolio({
  units: ["u1", "u2", "nobody"].map((id) => ({ id, name: id })),
  unread: [
    { register: "submissions", unit: "u2", source: { file: "登记表.csv", row: 2 } },
    { register: "submissions", source: { file: "登记表.csv", row: 3 } },
    { register: "facilities", unit: "nobody", source: { file: "登记表.csv", row: 5 } },
    { register: "submissions", unit: "u1", source: { file: "登记表.csv", row: 9 } },
    { register: "submissions", unit: "u2", source: { file: "登记表.csv", row: 17 } }
  ]
})

describe("a register by unit", () => {
  const rows = (some: Portfolio["unread"]) => some?.map(({ source }) => source?.row)
  const grouped = () => registersOf({ unread: unread! }, placeOf).unread!

  it("has a unit's own entries in their order, and no others", () => {
    assert.deepStrictEqual(rows(entriesOf(grouped(), 0)), [9])
    assert.deepStrictEqual(rows(entriesOf(grouped(), 1)), [2, 17])
    assert.deepStrictEqual(rows(entriesOf(grouped(), 2)), [])
  })

  it("has those that may be a unit's: its own and those of no unit, in their order", () => {
    assert.deepStrictEqual(rows(grouped().near(0)), [3, 9])
    assert.deepStrictEqual(rows(grouped().near(1)), [2, 3, 17])
    assert.deepStrictEqual(rows(grouped().ofNone), [3])
    assert.deepStrictEqual(rows(grouped().near(2)), [3])
  })
})

describe("records that could not be read", () => {
  const ofDocuments = (some: Portfolio["unread"]) =>
    unreadIn(registersOf(some === undefined ? {} : { unread: some }, placeOf), "submissions")

  it("are none where all of the register were read", () => {
    assert.isUndefined(ofDocuments(undefined))
    assert.isUndefined(ofDocuments([]))
    assert.isUndefined(ofDocuments(unread!.filter(({ register }) => register === "facilities")))
  })

  it("are counted of their unit and of the region", () => {
    const found = ofDocuments(unread!.filter(({ unit }) => unit !== undefined))!
    assert.deepStrictEqual([0, 1, 2].map(found.ofUnit), [1, 2, 0])
    assert.strictEqual(found.ofRegion, 3)
  })

  it("may be of any unit where the unit of one is not known", () => {
    const found = ofDocuments(unread)!
    assert.strictEqual(found.ofUnit(0), Number.POSITIVE_INFINITY)
    assert.strictEqual(found.ofRegion, Number.POSITIVE_INFINITY)
  })
})
