import { ActivityStore, type Ledger, limits, type RecordKey, type StoredRecord } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import { assert } from "chai"
import { keyOf, reasonOf, remove, save, unit } from "../given.ts"
import type { Law } from "../Law.ts"

/** In the order of their code points, which is neither that of UTF-16 (the last three) nor that of any language. */
const inOrder = [" ", "%", "10", "9", "A", "B", "_", "a", "b", "é", "一", "科", "龥", "！", "👩", "𠮷"]

const all = Effect.fnUntraced(function* (ledger: Ledger, size: number) {
  const store = yield* ActivityStore
  const records: Array<StoredRecord<"units">> = []
  let after: RecordKey | undefined
  do {
    const page: { readonly items: ReadonlyArray<StoredRecord<"units">>; readonly next?: RecordKey } = yield* store.page(
      ledger,
      "units",
      { after, size }
    )
    assert.isAtMost(page.items.length, size)
    if (page.next !== undefined) assert.strictEqual(page.next, page.items.at(-1)?.key)
    records.push(...page.items)
    after = page.next
  } while (after !== undefined)
  return records
})

export const paging: ReadonlyArray<Law> = [
  {
    title: "pages hold every record once, in order of the keys' code points, whatever their size",
    check: Effect.fnUntraced(function* ({ ledger }) {
      const store = yield* ActivityStore
      yield* store.write(
        ledger,
        inOrder.toSorted().map((id) => save("units", unit(id)))
      )
      yield* store.write(ledger, [save("units", unit("aa")), remove("units", "aa", 1)])
      for (const size of [1, 2, 5, inOrder.length - 1, inOrder.length, inOrder.length + 1]) {
        const records = yield* all(ledger, size)
        assert.deepStrictEqual(
          records.map(({ key }) => key as string),
          inOrder,
          `pages of ${size}`
        )
      }
      const keys = [...inOrder.toReversed(), "nobody", inOrder[0]!].map(keyOf)
      const read = yield* store.read(ledger, "units", keys)
      assert.deepStrictEqual(
        read.map(({ key }) => key as string),
        inOrder
      )
      assert.deepStrictEqual(yield* store.read(ledger, "units", []), [])
    })
  },
  {
    title: "a page goes on after its cursor, whether or not that record is still there",
    check: Effect.fnUntraced(function* ({ ledger }) {
      const store = yield* ActivityStore
      yield* store.write(
        ledger,
        ["b", "d", "f"].map((id) => save("units", unit(id)))
      )
      const { next } = yield* store.page(ledger, "units", { size: 2 })
      assert.strictEqual(next, keyOf("d"))
      yield* store.write(ledger, [remove("units", "d", 1), save("units", unit("a")), save("units", unit("e"))])
      const { items } = yield* store.page(ledger, "units", { after: next, size: 9 })
      assert.deepStrictEqual(
        items.map(({ key }) => key as string),
        ["e", "f"]
      )
    })
  },
  {
    title: "gives a page of one record and one of the largest size, and no other sizes",
    check: Effect.fnUntraced(function* ({ ledger, notice }) {
      const store = yield* ActivityStore
      yield* store.write(ledger, [save("units", unit("u1"))])
      const search = { where: { _tag: "Always" }, notice, asOf: notice.issuedOn as never } as const
      for (const size of [1, limits.page]) {
        assert.lengthOf((yield* store.page(ledger, "units", { size })).items, 1)
        assert.lengthOf((yield* store.history(ledger, "units", keyOf("u1"), { size })).items, 1)
        assert.lengthOf((yield* store.changes(ledger, { size })).changes, 1)
      }
      for (const size of [-1, 0, 1.5, limits.page + 1]) {
        const reasons = yield* Effect.all([
          reasonOf(store.page(ledger, "units", { size })),
          reasonOf(store.history(ledger, "units", keyOf("u1"), { size })),
          reasonOf(store.changes(ledger, { size })),
          reasonOf(store.find(ledger, { ...search, size }))
        ])
        for (const reason of reasons) assert.strictEqual(reason._tag, "TooLarge", String(size))
      }
    })
  }
]
