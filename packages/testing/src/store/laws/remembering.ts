import { Instant } from "@kepu/core/schema"
import { ActivityStore, type Change, type Note } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import { assert } from "chai"
import { activity, keyOf, note, remove, restore, save, unit } from "../given.ts"
import type { Law } from "../Law.ts"

const by = (office: string, minute: string, why?: string): Note => ({
  by: office,
  at: Instant.make(`2023-09-20T09:${minute}:00+08:00`),
  ...(why === undefined ? {} : { why })
})
const [first, second, third, fourth] = [
  by("县教育局", "01"),
  by("县科协", "02", "电话更正"),
  by("县教育局", "03", "重复上报"),
  by("平台'管理员", "00")
] as const
const [a, b] = [activity("a1"), activity("a1", { images: 2 })]

/** Three versions of one activity and two of a unit, written in four calls. */
const write = Effect.fnUntraced(function* ({ ledger }: Parameters<Law["check"]>[0]) {
  const store = yield* ActivityStore
  yield* store.write(ledger, [save("units", unit("u1"), { by: first }), save("activities", a, { by: first })])
  yield* store.write(ledger, [save("activities", b, { expected: 1, by: second })])
  yield* store.write(ledger, [remove("activities", "a1", 2, third)])
  yield* store.write(ledger, [restore("activities", "a1", 3, fourth), save("units", unit("u1"), { expected: 1 })])
  return store
})

const place = { register: "activities", key: keyOf("a1") } as const
const history: ReadonlyArray<Change> = [
  { ...place, version: 1, kind: "created", sequence: 2, note: first, value: a },
  { ...place, version: 2, kind: "changed", sequence: 3, note: second, value: b, before: a },
  { ...place, version: 3, kind: "removed", sequence: 4, note: third, value: b, before: b },
  { ...place, version: 4, kind: "restored", sequence: 5, note: fourth, value: b, before: b }
]
const [created, ...rest] = history
const ofUnit = { register: "units", key: keyOf("u1"), value: unit("u1") } as const
const feed: ReadonlyArray<Change> = [
  { ...ofUnit, version: 1, kind: "created", sequence: 1, note: first },
  created!,
  ...rest,
  { ...ofUnit, version: 2, kind: "changed", sequence: 6, note, before: unit("u1") }
]

export const remembering: ReadonlyArray<Law> = [
  {
    title: "remembers of every change who made it, when and why, and what was before and after",
    check: Effect.fnUntraced(function* (ground) {
      const store = yield* write(ground)
      const page = yield* store.history(ground.ledger, "activities", keyOf("a1"), { size: 4 })
      assert.deepStrictEqual(page, { items: history as typeof page.items })
    })
  },
  {
    title: "pages through a history by version",
    check: Effect.fnUntraced(function* (ground) {
      const store = yield* write(ground)
      const pageAfter = (after: number | undefined, size: number) =>
        store.history(ground.ledger, "activities", keyOf("a1"), { after, size })
      assert.deepStrictEqual(yield* pageAfter(undefined, 3), { items: history.slice(0, 3), next: 3 } as never)
      assert.deepStrictEqual(yield* pageAfter(3, 3), { items: history.slice(3) } as never)
      assert.deepStrictEqual(yield* pageAfter(4, 3), { items: [] })
    })
  },
  {
    title: "tells all changes in order without a gap, and goes on from any cursor",
    check: Effect.fnUntraced(function* (ground) {
      const store = yield* write(ground)
      const after = (cursor: number | undefined, size: number) => store.changes(ground.ledger, { after: cursor, size })
      assert.deepStrictEqual(yield* after(undefined, 6), { changes: feed, cursor: 6 })
      for (const cursor of feed.keys()) {
        assert.deepStrictEqual(yield* after(cursor, 1), { changes: [feed[cursor]!], cursor: cursor + 1 })
      }
      assert.deepStrictEqual(yield* after(6, 9), { changes: [], cursor: 6 })
      yield* store.write(ground.ledger, [save("units", unit("u2"))])
      const { changes, cursor } = yield* after(6, 9)
      assert.deepStrictEqual([changes.map(({ key }) => key as string), cursor], [["u2"], 7])
      assert.strictEqual(yield* store.sequence(ground.ledger), 7)
    })
  }
]
