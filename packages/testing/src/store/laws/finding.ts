import { Instant } from "@kepu/core/schema"
import { type Condition, holds, scopeOf } from "@kepu/core/condition"
import { ActivityStore, isLive, limits, type RecordKey, type StoredRecord, type Write } from "@kepu/core/port"
import { sampleEffect } from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import { assert } from "chai"
import * as arbitraries from "../../arbitraries.ts"
import { activity, keyOf, reasonOf, remove, save, unit } from "../given.ts"
import type { Law } from "../Law.ts"

const asOf = Instant.make("2023-09-20T09:00:00+08:00")
const always: Condition = { _tag: "Always" }
const units = ["u1", "u2", "u3"] as const

export const finding: ReadonlyArray<Law> = [
  {
    title: "finds the activities for which a condition is certainly true, unknown facts and all",
    check: Effect.fnUntraced(function* ({ ledger, notice }) {
      const store = yield* ActivityStore
      const settings = { seed: 610526, size: 30 }
      const activities = yield* sampleEffect(arbitraries.activity(notice, units), { ...settings, count: 60 }).pipe(
        Effect.map((all) => all.map((one, n) => ({ ...one, id: `a${n}` as typeof one.id }))),
        Effect.orDie
      )
      const conditions = yield* Effect.orDie(sampleEffect(arbitraries.condition(notice), { ...settings, count: 150 }))
      const writes: ReadonlyArray<Write> = [
        ...units.map((id) => save("units", unit(id))),
        ...activities.map((one) => save("activities", one))
      ]
      yield* store.write(ledger, writes)
      yield* store.write(ledger, [remove("activities", "a0", 1)])
      const { items } = yield* store.page(ledger, "activities", { size: 60 })
      const scope = scopeOf(notice, asOf)
      let some = 0
      for (const where of conditions) {
        const found = yield* store.find(ledger, { where, notice, asOf, size: 60 })
        const expected = items.filter(({ value }) => holds(where, value, scope) === true)
        assert.deepStrictEqual(found.items, expected, JSON.stringify(where))
        if (expected.length > 0 && expected.length < items.length) some++
      }
      assert.isAbove(some, 60)
    })
  },
  {
    title: "finds page by page, and neither removed activities nor those of other ledgers",
    check: Effect.fnUntraced(function* ({ ledger, notice }) {
      const store = yield* ActivityStore
      const other = { ...ledger, region: "110000" as typeof ledger.region }
      yield* store.write(other, [save("units", unit("u1")), save("activities", activity("a9", { images: 1 }))])
      const ids = Array.from({ length: 9 }, (_, n) => `a${n}`)
      yield* store.write(ledger, [
        save("units", unit("u1")),
        ...ids.map((id, n) => save("activities", activity(id, n % 2 === 0 ? { images: 1 } : {})))
      ])
      yield* store.write(ledger, [remove("activities", "a4", 1)])
      const where: Condition = { _tag: "AtLeast", fact: "images", number: 1 }
      for (const size of [1, 2, 3, 4, 5]) {
        const found: Array<string> = []
        let after: RecordKey | undefined
        do {
          const page: { readonly items: ReadonlyArray<StoredRecord<"activities">>; readonly next?: RecordKey } =
            yield* store.find(ledger, { where, notice, asOf, after, size })
          assert.isTrue(page.items.every(isLive))
          found.push(...page.items.map(({ key }) => key))
          after = page.next
        } while (after !== undefined)
        assert.deepStrictEqual(found, ["a0", "a2", "a6", "a8"], `pages of ${size}`)
      }
    })
  },
  {
    title: "asks as of the moment that is given",
    check: Effect.fnUntraced(function* ({ ledger, notice }) {
      const store = yield* ActivityStore
      const time = { sessions: [{ start: "2023-09-20" }] }
      yield* store.write(ledger, [save("units", unit("u1")), save("activities", activity("a1", { time }))])
      const search = { where: { _tag: "LastDayReached" }, notice, size: 1 } as const
      const at = (moment: string) =>
        Effect.map(store.find(ledger, { ...search, asOf: Instant.make(moment) }), ({ items }) => items.length)
      assert.strictEqual(yield* at("2023-09-19T15:59:59Z"), 0)
      assert.strictEqual(yield* at("2023-09-19T16:00:00Z"), 1)
    })
  },
  {
    title: "refuses a condition that it could not answer as the notice means it",
    check: Effect.fnUntraced(function* ({ ledger, notice }) {
      const store = yield* ActivityStore
      yield* store.write(ledger, [save("units", unit("u1")), save("activities", activity("a1"))])
      const refused: ReadonlyArray<Condition> = [
        { _tag: "InWindow", window: "no-such" },
        { _tag: "HasTopic", topic: "no-such" },
        { _tag: "ProgrammeIn", programmes: ["no-such"] },
        { _tag: "Not", of: { _tag: "All", of: [always, { _tag: "ListedIn", annex: "no-such" }] } },
        { _tag: "Any", of: [always, { _tag: "NameContains", words: ["讲座", "\ud83d"] }] },
        { _tag: "NameContains", words: ["\0"] },
        { _tag: "FactReported", fact: "no-such" },
        { _tag: "FactReported", fact: "area" },
        { _tag: "FactAtLeast", fact: "slogan", number: 1 },
        { _tag: "FactBelow", fact: "length", of: "level" },
        { _tag: "FactIn", fact: "level", values: ["county", "no-such"] }
      ]
      for (const where of refused) {
        const reason = yield* reasonOf(store.find(ledger, { where, notice, asOf, size: 1 }))
        assert.strictEqual(reason._tag, "Refused", JSON.stringify(where))
      }
      const stranger = { ...notice, id: "another-notice" }
      const reason = yield* reasonOf(store.find(ledger, { where: always, notice: stranger, asOf, size: 1 }))
      assert.deepStrictEqual([reason._tag, reason._tag === "Constraint" && reason.rule], ["Constraint", "notice"])
    })
  },
  {
    title: "answers conditions up to the largest and deepest, and refuses larger ones",
    check: Effect.fnUntraced(function* ({ ledger, notice }) {
      const store = yield* ActivityStore
      yield* store.write(ledger, [save("units", unit("u1")), save("activities", activity("a1"))])
      const deep = (depth: number): Condition =>
        Array.from({ length: depth }).reduce<Condition>((of) => ({ _tag: "Not", of }), always)
      const named = (words: number): Condition => ({
        _tag: "NameContains",
        words: ["讲座", ...Array.from({ length: words - 1 }, () => "讲座")]
      })
      /** An `All`, an `Always`, and pairs of a question and its word. */
      const wide = (size: number): Condition => ({
        _tag: "All",
        of: [always, ...Array.from({ length: (size - 2) / 2 }, () => named(1))]
      })
      // An even number of negations is none.
      const last = limits.depth - 1 - ((limits.depth - 1) % 2)
      for (const where of [deep(last), wide(limits.condition), named(limits.condition - 1)]) {
        const { items } = yield* store.find(ledger, { where, notice, asOf, size: 1 })
        assert.deepStrictEqual(
          items.map(({ key }) => key),
          [keyOf("a1")]
        )
      }
      for (const where of [deep(limits.depth), deep(10_000), wide(limits.condition + 2), named(limits.condition)]) {
        const reason = yield* reasonOf(store.find(ledger, { where, notice, asOf, size: 1 }))
        assert.strictEqual(reason._tag, "TooLarge")
      }
    })
  }
]
