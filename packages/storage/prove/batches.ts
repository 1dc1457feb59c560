import { ActivityStore, Ledger, type StoreError, Write } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { verify } from "../src/transfer/verify.ts"

export const ledger = Schema.decodeUnknownSync(Ledger)({ region: "610526", notice: "pucheng-2023" })

/** Activities that each batch adds. */
const added = 20

const toWrite = Schema.decodeUnknownSync(Write)
const save = (register: "units" | "activities", value: { readonly id: string }, expected: number): Write => {
  const note = { by: "县科协", at: "2023-09-20T09:00:00+08:00" }
  return toWrite({ _tag: "Save", register, key: value.id, value, expected, note })
}
const activity = (id: string, participants: number) => ({ id, name: "科普讲座", host: "u1", participants })

/** The unit that all activities belong to, and an activity that says how many batches there are. */
export const begin: ReadonlyArray<Write> = [
  save("units", { id: "u1", name: "县教育局" } as { readonly id: string }, 0),
  save("activities", activity("batches", 0), 0)
]

/** The nth batch: some activities are new, and one that is there counts on. */
export const batch = (n: number): ReadonlyArray<Write> => [
  save("activities", activity("batches", n), n),
  ...Array.from({ length: added }, (_, i) => save("activities", activity(`${n}/${i}`, n), 0))
]

/** How many batches the store says that it has; `undefined` if it has not even begun. */
export const reached: Effect.Effect<number | undefined, StoreError, ActivityStore> = Effect.gen(function* () {
  const store = yield* ActivityStore
  const { activities } = yield* store.portfolio(ledger)
  return activities.find(({ id }) => id === "batches")?.participants
})

/**
 * Looks whether the store has every batch up to the one that was acknowledged last, possibly the next one, and of none
 * a part; and whether all of it hangs together. Throws what is wrong.
 */
export const examine = Effect.fnUntraced(function* (
  acknowledged: number | undefined
): Effect.fn.Return<number | undefined, StoreError, ActivityStore> {
  const store = yield* ActivityStore
  const batches = yield* reached
  const demand = (isSo: boolean, wrong: string) => {
    if (!isSo) throw new Error(`${wrong} (acknowledged: ${acknowledged}, kept: ${batches})`)
  }
  const { activities, units } = yield* store.portfolio(ledger)
  if (acknowledged !== undefined)
    demand(batches !== undefined && batches >= acknowledged, "an acknowledged batch is lost")
  demand((batches ?? -1) <= (acknowledged ?? -1) + 1, "a batch is there that was never written")
  if (batches === undefined) {
    demand(units.length === 0 && activities.length === 0, "the first write is there in part")
    return batches
  }
  const kept = new Map<string, number | undefined>(activities.map(({ id, participants }) => [id, participants]))
  for (let n = 1; n <= batches; n++) {
    for (let i = 0; i < added; i++) demand(kept.get(`${n}/${i}`) === n, `activity ${n}/${i} is not as it was written`)
  }
  demand(activities.length === 1 + added * batches, "a batch is there in part")
  demand((yield* store.sequence(ledger)) === 2 + (added + 1) * batches, "changes are missing or in surplus")
  const { flaws } = yield* verify
  demand(flaws.length === 0, flaws.map(({ detail }) => detail.en).join("; "))
  return batches
})
