import { ActivityStore, type StoreError, type Write } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import { assert } from "chai"
import { activity, reasonOf, remove, restore, save, unit, value } from "../given.ts"
import type { Law } from "../Law.ts"

const activities = save("activities", activity("a1"))
/** A record of every register that points at a unit, each needing `u2`; what else they need is there. */
const pointing: ReadonlyArray<Write> = [
  save("activities", activity("a2", { host: "u2" })),
  save("activities", activity("a3", { coHosts: ["u2"] })),
  save("submissions", value("submissions", { unit: "u2", document: "summary" })),
  save("facilities", value("facilities", { kind: "display", name: "展厅", unit: "u2" })),
  save("officers", value("officers", { unit: "u2", registered: 1 })),
  save("recommendations", value("recommendations", { unit: "u2", activity: "a1" })),
  save("attestations", value("attestations", { rule: "main-venue", unit: "u2", decision: "met" })),
  save(
    "exemptions",
    value("exemptions", {
      unit: "u2",
      rule: "summary-due",
      kind: "exempt",
      on: "2023-09-20",
      reason: "受灾",
      by: "县科协"
    })
  ),
  save("unread", value("unread", { register: "submissions", unit: "u2" }))
]

const refusalOf = <A, R>(written: Effect.Effect<A, StoreError, R>) =>
  Effect.map(reasonOf(written), (reason) =>
    reason._tag === "Constraint" ? [reason.rule, reason.where, reason.detail] : reason
  )

export const pointers: ReadonlyArray<Law> = [
  {
    title: "refuses a record that points at a unit which is not there, or no longer",
    check: Effect.fnUntraced(function* ({ ledger }) {
      const store = yield* ActivityStore
      yield* store.write(ledger, [save("units", unit("u1")), activities])
      for (const write of pointing) {
        const said = yield* refusalOf(store.write(ledger, [write]))
        assert.deepStrictEqual(said, ["points-nowhere", `${write.register}/${write.key}`, "units/u2"])
      }
      yield* store.write(ledger, [save("units", unit("u2")), remove("units", "u2", 1)])
      for (const write of pointing) {
        const said = yield* refusalOf(store.write(ledger, [write]))
        assert.deepStrictEqual(said, ["points-nowhere", `${write.register}/${write.key}`, "units/u2"])
      }
      yield* store.write(ledger, [restore("units", "u2", 2)])
      assert.lengthOf(yield* store.write(ledger, pointing), pointing.length)
    })
  },
  {
    title: "takes what is pointed at in the same call, in any order",
    check: Effect.fnUntraced(function* ({ ledger }) {
      const store = yield* ActivityStore
      yield* store.write(ledger, [...pointing, activities, save("units", unit("u2")), save("units", unit("u1"))])
      assert.strictEqual(yield* store.sequence(ledger), pointing.length + 3)
    })
  },
  {
    title: "does not remove a unit or an activity at which something points, unless that goes too",
    check: Effect.fnUntraced(function* ({ ledger }) {
      const store = yield* ActivityStore
      yield* store.write(ledger, [save("units", unit("u1")), save("units", unit("u2")), activities])
      for (const write of pointing) {
        yield* store.write(ledger, [write])
        const where = `${write.register}/${write.key}`
        const refused = yield* refusalOf(store.write(ledger, [remove("units", "u2", 1)]))
        assert.deepStrictEqual(refused, ["pointed-at", "units/u2", where])
        yield* store.write(ledger, [remove(write.register, write.key, 1)])
      }
      const report = value("submissions", { unit: "u1", document: "summary", activity: "a1" })
      yield* store.write(ledger, [save("submissions", report, { key: "report" })])
      const kept = yield* refusalOf(store.write(ledger, [remove("activities", "a1", 1)]))
      assert.deepStrictEqual(kept, ["pointed-at", "activities/a1", "submissions/report"])
      yield* store.write(ledger, [remove("submissions", "report", 1), restore("recommendations", "one", 2)])
      const refused = yield* refusalOf(store.write(ledger, [remove("activities", "a1", 1)]))
      assert.deepStrictEqual(refused, ["pointed-at", "activities/a1", "recommendations/one"])
      yield* store.write(ledger, [
        remove("activities", "a1", 1),
        remove("units", "u2", 1),
        remove("recommendations", "one", 3)
      ])
      assert.deepStrictEqual(yield* store.portfolio(ledger), { units: [unit("u1")], activities: [] })
    })
  },
  {
    title: "does not restore what points at something that was removed since",
    check: Effect.fnUntraced(function* ({ ledger }) {
      const store = yield* ActivityStore
      yield* store.write(ledger, [save("units", unit("u1")), activities])
      yield* store.write(ledger, [remove("activities", "a1", 1)])
      yield* store.write(ledger, [remove("units", "u1", 1)])
      const said = yield* refusalOf(store.write(ledger, [restore("activities", "a1", 2)]))
      assert.deepStrictEqual(said, ["points-nowhere", "activities/a1", "units/u1"])
      yield* store.write(ledger, [restore("activities", "a1", 2), restore("units", "u1", 2)])
      assert.deepStrictEqual((yield* store.portfolio(ledger)).activities, [activity("a1")])
    })
  }
]
