import { ActivityStore, type Ledger, type RecordKey, type RegisterName, type StoredRecord } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import { orProblem } from "./failures.ts"

/** Records that are read at once: to make them out holds up everybody else. */
const batch = 500

/** All live records of a register, in the order in which a portfolio has them; others are served in between. */
export const recordsOf = Effect.fnUntraced(function* (ledger: Ledger, register: RegisterName) {
  const store = yield* ActivityStore
  const all: Array<StoredRecord> = []
  let after: RecordKey | undefined
  do {
    const { items, next } = yield* orProblem(store.page(ledger, register, { after, size: batch }))
    for (const item of items) all.push(item)
    after = next
    if (after !== undefined) yield* Effect.sleep(0)
  } while (after !== undefined)
  return all
})
