import {
  ActivityStore,
  type Ledger,
  limits,
  type RecordKey,
  type RegisterName,
  type StoredRecord
} from "@kepu/core/port"
import * as Effect from "effect/Effect"
import { orProblem } from "./failures.ts"

/** All live records of a register, in the order in which a portfolio has them. */
export const recordsOf = Effect.fnUntraced(function* (ledger: Ledger, register: RegisterName) {
  const store = yield* ActivityStore
  const all: Array<StoredRecord> = []
  let after: RecordKey | undefined
  do {
    const { items, next } = yield* orProblem(store.page(ledger, register, { after, size: limits.page }))
    all.push(...items)
    after = next
  } while (after !== undefined)
  return all
})
