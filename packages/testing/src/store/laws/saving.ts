import { ActivityStore, limits, type RegisterName, registerNames, type Write } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import { assert } from "chai"
import { activity, keyOf, note, reasonOf, remove, save, unchecked, unit, value } from "../given.ts"
import type { Law } from "../Law.ts"
import { samples } from "../samples.ts"

export const saving: ReadonlyArray<Law> = [
  {
    title: "keeps a value of every register as it is, however awkward",
    check: Effect.fnUntraced(function* ({ ledger, notice }) {
      const store = yield* ActivityStore
      const values = samples(notice)
      const written = yield* store.write(
        ledger,
        registerNames.map((register) => save(register, values[register]) as Write)
      )
      for (const [n, register] of registerNames.entries()) {
        const [record] = yield* store.read(ledger, register, [written[n]!.key])
        assert.deepStrictEqual(record, {
          register,
          key: written[n]!.key,
          version: 1,
          kind: "created",
          sequence: n + 1,
          note,
          value: values[register]
        } as typeof record)
        assert.deepStrictEqual(written[n], record)
      }
    })
  },
  {
    title: "replaces a value as a whole and counts versions",
    check: Effect.fnUntraced(function* ({ ledger }) {
      const store = yield* ActivityStore
      yield* store.write(ledger, [save("units", unit("u1")), save("activities", activity("a1", { images: 3 }))])
      const after = { ...note, why: "改正" }
      yield* store.write(ledger, [save("activities", activity("a1", { place: "广场" }), { expected: 1, by: after })])
      const [record] = yield* store.read(ledger, "activities", [keyOf("a1")])
      assert.deepStrictEqual(record?.value, activity("a1", { place: "广场" }))
      assert.strictEqual(record?.version, 2)
      assert.strictEqual(record?.kind, "changed")
      assert.deepStrictEqual(record?.note, after)
    })
  },
  {
    title: "refuses another version than the expected one, tells both, and changes nothing",
    check: Effect.fnUntraced(function* ({ ledger }) {
      const store = yield* ActivityStore
      yield* store.write(ledger, [save("units", unit("u1"))])
      yield* store.write(ledger, [save("units", unit("u1", { kinds: [] }), { expected: 1 })])
      for (const [expected, key, actual] of [
        [0, "u1", 2],
        [1, "u1", 2],
        [3, "u1", 2],
        [1, "u2", 0]
      ] as const) {
        const offered = unit(key, { kinds: ["township"] })
        const reason = yield* reasonOf(store.write(ledger, [save("units", offered, { expected })]))
        assert.strictEqual(reason._tag, "Conflict")
        if (reason._tag !== "Conflict") return
        assert.deepStrictEqual(
          [reason.register, reason.key, reason.expected, reason.actual, reason.isRetryable],
          ["units", key, expected, actual, false]
        )
        assert.deepStrictEqual(reason.held, actual === 0 ? undefined : unit("u1", { kinds: [] }))
        assert.deepStrictEqual(reason.offered, offered)
      }
      const reason = yield* reasonOf(store.write(ledger, [remove("units", "u1", 1)]))
      assert.strictEqual(reason._tag, "Conflict")
      assert.strictEqual(yield* store.sequence(ledger), 2)
      const { items } = yield* store.page(ledger, "units", { size: 9, withRemoved: true })
      assert.deepStrictEqual(
        items.map(({ value }) => value),
        [unit("u1", { kinds: [] })]
      )
    })
  },
  {
    title: "does all writes of a call or none, whichever of them is refused",
    check: Effect.fnUntraced(function* ({ ledger }) {
      const store = yield* ActivityStore
      yield* store.write(ledger, [save("units", unit("u1")), save("activities", activity("a0"))])
      const good = [1, 2, 3].map((n) => save("activities", activity(`a${n}`)))
      const bad = save("activities", activity("a0"))
      for (const writes of [
        [bad, ...good],
        [...good, bad],
        [good[0]!, bad, good[1]!]
      ]) {
        const reason = yield* reasonOf(store.write(ledger, writes))
        assert.strictEqual(reason._tag, "Conflict")
      }
      assert.strictEqual(yield* store.sequence(ledger), 2)
      const { items } = yield* store.page(ledger, "activities", { size: 9, withRemoved: true })
      assert.deepStrictEqual(
        items.map(({ key }) => key),
        [keyOf("a0")]
      )
      assert.lengthOf(yield* store.write(ledger, good), 3)
    })
  },
  {
    title: "lets writes of one call build on each other",
    check: Effect.fnUntraced(function* ({ ledger }) {
      const store = yield* ActivityStore
      const records = yield* store.write(ledger, [
        save("activities", activity("a1")),
        save("activities", activity("a1", { images: 1 }), { expected: 1 }),
        remove("activities", "a1", 2),
        save("units", unit("u1"))
      ])
      assert.deepStrictEqual(
        records.map(({ kind, version }) => [kind, version]),
        [
          ["created", 1],
          ["changed", 2],
          ["removed", 3],
          ["created", 1]
        ]
      )
      const [record] = yield* store.read(ledger, "activities", [keyOf("a1")])
      assert.deepStrictEqual(record, records[2] as typeof record)
    })
  },
  {
    title: "refuses what is no value of the register, what no engine could keep, and a key that is not the id",
    check: Effect.fnUntraced(function* ({ ledger }) {
      const store = yield* ActivityStore
      const cases: ReadonlyArray<readonly [rule: string, write: Write]> = [
        ["value", save("units", unchecked({ id: "u1" }))],
        ["value", save("activities", unchecked({ ...activity("a1"), images: -1 }))],
        ["text", save("units", unit("u1", { name: "零\0字符" }))],
        ["text", save("units", unit("u1", { name: "半个\ud842字" }))],
        ["text", save("units", unit("u1", { source: { file: "a\0.csv", row: 1 } }))],
        ["key", save("units", unit("u1"), { key: "u2" })],
        ["address", save("units", unit("."))],
        ["address", save("units", unit(".."))],
        ["address", save("officers", value("officers", { unit: "u1", registered: 1 }), { key: "a\r\nb" })],
        ["key", save("kept", { register: "submissions" }, { key: "officers" })]
      ]
      for (const [rule, write] of cases) {
        const reason = yield* reasonOf(store.write(ledger, [write]))
        assert.deepStrictEqual(
          [reason._tag, reason._tag === "Constraint" && reason.rule, reason.isRetryable],
          ["Constraint", rule, false],
          rule
        )
      }
      yield* store.write(ledger, [save("units", unit("u1", { name: "写作 \\u0000 的文字" }))])
      const [record] = yield* store.read(ledger, "units", [keyOf("u1")])
      assert.strictEqual(record?.value.name, "写作 \\u0000 的文字")
    })
  },
  {
    title: "drops what the register does not know of a value",
    check: Effect.fnUntraced(function* ({ ledger }) {
      const store = yield* ActivityStore
      yield* store.write(ledger, [save("units", { ...unit("u1"), idNumber: "610526" } as ReturnType<typeof unit>)])
      const [record] = yield* store.read(ledger, "units", [keyOf("u1")])
      assert.deepStrictEqual(record?.value, unit("u1"))
    })
  },
  {
    title: "takes as many writes as it says, and not one more",
    check: Effect.fnUntraced(function* ({ ledger }) {
      const store = yield* ActivityStore
      const units = (count: number): ReadonlyArray<Write> =>
        Array.from({ length: count }, (_, n) => save("units", unit(`u${n}`)))
      const reason = yield* reasonOf(store.write(ledger, units(limits.writes + 1)))
      assert.deepStrictEqual(
        [reason._tag, reason._tag === "TooLarge" && [reason.what, reason.size, reason.most]],
        ["TooLarge", ["writes", limits.writes + 1, limits.writes]]
      )
      assert.strictEqual(yield* store.sequence(ledger), 0)
      assert.lengthOf(yield* store.write(ledger, units(limits.writes)), limits.writes)
      assert.strictEqual(yield* store.sequence(ledger), limits.writes)
    })
  },
  {
    title: "does nothing when there is nothing to write",
    check: Effect.fnUntraced(function* ({ ledger }) {
      const store = yield* ActivityStore
      assert.deepStrictEqual(yield* store.write(ledger, []), [])
      assert.notDeepInclude(yield* store.ledgers, ledger)
    })
  },
  {
    title: "keeps ledgers apart, and lists those in which something was written",
    check: Effect.fnUntraced(function* ({ ledger }) {
      const store = yield* ActivityStore
      const county = ledger.region
      const others = [
        { ...ledger, region: `${county}100000` as typeof county },
        { ...ledger, region: "110000" as typeof county },
        { ...ledger, notice: `${ledger.notice}-2` as typeof ledger.notice }
      ]
      for (const [n, other] of [ledger, ...others].entries()) {
        yield* store.write(other, [save("units", unit("u1", { name: `单位${n}` }))])
      }
      for (const [n, other] of [ledger, ...others].entries()) {
        const { items } = yield* store.page(other, "units", { size: 9 })
        assert.deepStrictEqual(
          items.map(({ value }) => value.name),
          [`单位${n}`]
        )
        assert.strictEqual(yield* store.sequence(other), 1)
        assert.deepStrictEqual((yield* store.portfolio(other)).units, [unit("u1", { name: `单位${n}` })])
      }
      const listed = (yield* store.ledgers).filter(({ notice }) => notice.startsWith(ledger.notice))
      assert.deepStrictEqual(listed, [others[1]!, ledger, others[2]!, others[0]!])
    })
  },
  {
    title: "knows nothing of a ledger in which nothing was written",
    check: Effect.fnUntraced(function* ({ ledger }) {
      const store = yield* ActivityStore
      assert.strictEqual(yield* store.sequence(ledger), 0)
      for (const register of registerNames as ReadonlyArray<RegisterName>) {
        assert.deepStrictEqual(yield* store.page(ledger, register, { size: 1, withRemoved: true }), { items: [] })
        assert.deepStrictEqual(yield* store.read(ledger, register, [keyOf("one")]), [])
        assert.deepStrictEqual(yield* store.history(ledger, register, keyOf("one"), { size: 1 }), { items: [] })
      }
      assert.deepStrictEqual(yield* store.changes(ledger, { size: 1 }), { changes: [], cursor: 0 })
      assert.deepStrictEqual(yield* store.portfolio(ledger), { units: [], activities: [] })
    })
  }
]
