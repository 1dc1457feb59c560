import { ActivityStore } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import { assert } from "chai"
import { keyOf, reasonOf, remove, restore, save, unit } from "../given.ts"
import type { Law } from "../Law.ts"

export const removing: ReadonlyArray<Law> = [
  {
    title: "takes a removed record out of its register, keeps its value, and puts it back as it was",
    check: Effect.fnUntraced(function* ({ ledger }) {
      const store = yield* ActivityStore
      yield* store.write(ledger, [save("units", unit("u1", { kinds: [] })), save("units", unit("u2"))])
      const keys = (withRemoved: boolean) =>
        Effect.map(store.page(ledger, "units", { size: 9, withRemoved }), ({ items }) => items.map(({ key }) => key))
      yield* store.write(ledger, [remove("units", "u1", 1)])
      assert.deepStrictEqual(yield* keys(false), [keyOf("u2")])
      assert.deepStrictEqual(yield* keys(true), [keyOf("u1"), keyOf("u2")])
      const [removed] = yield* store.read(ledger, "units", [keyOf("u1")])
      assert.deepStrictEqual(
        [removed?.kind, removed?.version, removed?.value],
        ["removed", 2, unit("u1", { kinds: [] })]
      )
      yield* store.write(ledger, [restore("units", "u1", 2)])
      assert.deepStrictEqual(yield* keys(false), [keyOf("u1"), keyOf("u2")])
      const [restored] = yield* store.read(ledger, "units", [keyOf("u1")])
      assert.deepStrictEqual(
        [restored?.kind, restored?.version, restored?.value],
        ["restored", 3, unit("u1", { kinds: [] })]
      )
    })
  },
  {
    title: "removes what is there, restores what was removed, and saves only what is not removed",
    check: Effect.fnUntraced(function* ({ ledger }) {
      const store = yield* ActivityStore
      yield* store.write(ledger, [save("units", unit("u1"))])
      const ruleOf = (write: Parameters<typeof store.write>[1][number]) =>
        Effect.map(reasonOf(store.write(ledger, [write])), (reason) =>
          reason._tag === "Constraint" ? reason.rule : reason._tag
        )
      assert.strictEqual(yield* ruleOf(restore("units", "u1", 1)), "not-removed")
      yield* store.write(ledger, [remove("units", "u1", 1)])
      assert.strictEqual(yield* ruleOf(remove("units", "u1", 2)), "removed")
      assert.strictEqual(yield* ruleOf(save("units", unit("u1"), { expected: 2 })), "removed")
      assert.strictEqual(yield* ruleOf(save("units", unit("u1"))), "Conflict")
      for (const write of [remove("units", "u9", 0), restore("units", "u9", 0), remove("units", "u9", 1)]) {
        assert.strictEqual(yield* ruleOf(write), "Conflict")
      }
      assert.strictEqual(yield* store.sequence(ledger), 2)
    })
  }
]
