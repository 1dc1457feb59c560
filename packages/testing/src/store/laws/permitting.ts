import type { UnitId } from "@kepu/core/portfolio"
import { ActivityStore, type Ledger, type Write } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import { assert } from "chai"
import { activity, keyOf, reasonOf, remove, restore, save, unit, value } from "../given.ts"
import type { Law } from "../Law.ts"

const u1 = "u1" as UnitId
const u2 = "u2" as UnitId

/** What a unit is told when it writes. */
const refusal = Effect.fnUntraced(function* (ledger: Ledger, writes: ReadonlyArray<Write>, as: UnitId) {
  const store = yield* ActivityStore
  const reason = yield* reasonOf(store.write(ledger, writes, { as }))
  return reason._tag === "Forbidden" ? reason.facts : reason._tag
})

/** Two units, of which the second has an activity with a phone. */
const twoUnits = Effect.fnUntraced(function* (ledger: Ledger) {
  const store = yield* ActivityStore
  yield* store.write(ledger, [
    save("units", unit("u1")),
    save("units", unit("u2")),
    save("activities", activity("theirs", { host: "u2", contactPhone: "13912345678" }))
  ])
  return store
})

export const permitting: ReadonlyArray<Law> = [
  {
    title: "a unit writes what is its own",
    check: Effect.fnUntraced(function* ({ ledger }) {
      const store = yield* twoUnits(ledger)
      const done = yield* store.write(
        ledger,
        [
          save("activities", activity("a1")),
          save("activities", activity("a1", { place: "馆" }), { expected: 1 }),
          remove("activities", "a1", 2),
          restore("activities", "a1", 3),
          save("officers", value("officers", { unit: "u1", registered: 2 }))
        ],
        { as: u1 }
      )
      assert.deepStrictEqual(
        done.map(({ kind }) => kind),
        ["created", "changed", "removed", "restored", "created"]
      )
    })
  },
  {
    title: "a unit is refused what is another's or the office's, at whichever version, and nothing is told or kept",
    check: Effect.fnUntraced(function* ({ ledger }) {
      const store = yield* twoUnits(ledger)
      const taken = (expected: number) => save("activities", activity("theirs"), { expected })
      const given = save("activities", activity("mine", { host: "u2" }))
      const before = yield* store.sequence(ledger)
      for (const write of [taken(0), taken(1), taken(7), given, remove("activities", "theirs", 1)]) {
        assert.deepStrictEqual(yield* refusal(ledger, [save("activities", activity("mine")), write], u1), [])
      }
      assert.deepStrictEqual(
        yield* refusal(ledger, [save("units", unit("u1", { kinds: [] }), { expected: 1 })], u1),
        []
      )
      assert.strictEqual(yield* store.sequence(ledger), before)
    })
  },
  {
    title: "a unit cannot say, change or take away what only the office says, and may keep it as it is",
    check: Effect.fnUntraced(function* ({ ledger }) {
      const store = yield* twoUnits(ledger)
      assert.deepStrictEqual(
        yield* refusal(ledger, [save("activities", activity("new", { platform: "published" }))], u1),
        ["platform"]
      )
      const source = { file: "平台.csv", row: 3, columns: { platform: "状态", name: "名称" } }
      const rejected = activity("a1", { platform: "rejected", source })
      yield* store.write(ledger, [save("activities", rejected)])
      for (const [facts, refused] of [
        [{ platform: "published", source }, ["platform"]],
        [{ platform: "rejected", source: { ...source, row: 4 } }, ["source"]],
        [{}, ["platform", "source"]]
      ] as const) {
        const write = save("activities", activity("a1", facts), { expected: 1 })
        assert.deepStrictEqual(yield* refusal(ledger, [write], u1), refused)
      }
      // The same in another order of its keys is the same.
      const turned = { row: 3, columns: { name: "名称", platform: "状态" }, file: "平台.csv" }
      const kept = activity("a1", { source: turned, platform: "rejected", place: "馆" })
      const [record] = yield* store.write(ledger, [save("activities", kept, { expected: 1 })], { as: u1 })
      assert.strictEqual(record!.version, 2)
    })
  },
  {
    title: "a unit points at activities that it holds or co-hosts, and is not told whether others are there",
    check: Effect.fnUntraced(function* ({ ledger }) {
      const store = yield* twoUnits(ledger)
      const recommended = (activity: string, content?: string) =>
        value("recommendations", { unit: "u1", activity, ...(content === undefined ? {} : { content }) })
      yield* store.write(ledger, [
        save("activities", activity("shared", { host: "u2", coHosts: ["u1"] })),
        save("recommendations", recommended("theirs"), { key: "office" })
      ])
      for (const id of ["theirs", "nothing"]) {
        const write = save("recommendations", recommended(id), { key: "r1" })
        const reason = yield* reasonOf(store.write(ledger, [write], { as: u1 }))
        assert.deepStrictEqual(reason._tag === "Constraint" ? [reason.rule, reason.where, reason.detail] : reason, [
          "points-elsewhere",
          "recommendations/r1",
          `activities/${id}`
        ])
      }
      // What the office made it point at, it may go on pointing at.
      const kept = save("recommendations", recommended("theirs", "新"), { key: "office", expected: 1 })
      const own = [save("activities", activity("a1")), save("recommendations", recommended("a1"), { key: "r1" })]
      const shared = save("recommendations", recommended("shared"), { key: "r2" })
      assert.lengthOf(yield* store.write(ledger, [kept, ...own, shared], { as: u1 }), 4)
    })
  },
  {
    title: "of two units that create one key at once, the loser is told nothing of the other's record",
    check: Effect.fnUntraced(function* ({ ledger }) {
      const store = yield* twoUnits(ledger)
      for (let n = 0; n < 5; n++) {
        const created = (host: UnitId) =>
          store
            .write(ledger, [save("activities", activity(`a${n}`, { host }))], { as: host })
            .pipe(Effect.retry({ while: ({ isRetryable }) => isRetryable, times: 1000 }))
        const told = yield* Effect.all([Effect.result(created(u1)), Effect.result(created(u2))], { concurrency: 2 })
        const losers = told.flatMap((one) => (one._tag === "Failure" ? [one.failure.reason] : []))
        assert.deepStrictEqual(
          losers.map((reason) => ({ ...reason })),
          [{ _tag: "Forbidden", register: "activities", key: keyOf(`a${n}`), facts: [], isRetryable: false }] as never
        )
      }
    })
  }
]
