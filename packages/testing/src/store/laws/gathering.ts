import { Portfolio } from "@kepu/core/schema"
import { ActivityStore, OptionalRegister, type Write } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { assert } from "chai"
import { activity, kept, remove, save, unit } from "../given.ts"
import type { Law } from "../Law.ts"
import { samples } from "../samples.ts"

export const gathering: ReadonlyArray<Law> = [
  {
    title: "makes a portfolio of everything that is reported, in order of the keys",
    check: Effect.fnUntraced(function* ({ ledger, notice }) {
      const store = yield* ActivityStore
      const { assessments, kept: _, reviews, weights, ...reported } = samples(notice)
      const writes = Object.entries({ ...reported, assessments, weights, reviews }).map(([register, value]) =>
        save(register as "units", value as typeof reported.units)
      ) as ReadonlyArray<Write>
      yield* store.write(ledger, [...writes, save("units", unit("u0")), save("activities", activity("a0"))])
      const portfolio = yield* store.portfolio(ledger)
      const { activities, units, ...others } = reported
      assert.deepStrictEqual(
        portfolio,
        Schema.decodeUnknownSync(Portfolio)({
          units: [unit("u0"), units],
          activities: [activity("a0"), activities],
          ...Object.fromEntries(Object.entries(others).map(([register, value]) => [register, [value]]))
        })
      )
    })
  },
  {
    title: "tells a register that is kept and empty from one that is not kept",
    check: Effect.fnUntraced(function* ({ ledger }) {
      const store = yield* ActivityStore
      yield* store.write(ledger, [save("units", unit("u1"))])
      assert.deepStrictEqual(yield* store.portfolio(ledger), { units: [unit("u1")], activities: [] })
      for (const register of OptionalRegister.literals) {
        yield* store.write(ledger, [kept(register)])
        assert.deepStrictEqual(yield* store.portfolio(ledger), { units: [unit("u1")], activities: [], [register]: [] })
        yield* store.write(ledger, [remove("kept", register, 1)])
      }
      assert.deepStrictEqual(yield* store.portfolio(ledger), { units: [unit("u1")], activities: [] })
    })
  },
  {
    title: "leaves removed records out of a portfolio",
    check: Effect.fnUntraced(function* ({ ledger }) {
      const store = yield* ActivityStore
      yield* store.write(
        ledger,
        ["u1", "u2"].map((id) => save("units", unit(id)))
      )
      yield* store.write(
        ledger,
        ["a1", "a2"].map((id) => save("activities", activity(id)))
      )
      yield* store.write(ledger, [remove("units", "u2", 1), remove("activities", "a1", 1)])
      assert.deepStrictEqual(yield* store.portfolio(ledger), { units: [unit("u1")], activities: [activity("a2")] })
    })
  }
]
