import type { UnitId } from "@kepu/core/portfolio"
import { fromMillis } from "@kepu/core/time"
import { ActivityStore, type Ledger, type Note, type RecordKey, type RegisterName, type Write } from "@kepu/core/port"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { Caller, type Identity } from "../../api/Caller.ts"
import type { WriteRequest } from "../../api/ledger/ledger.ts"
import { findNotice } from "../handlers/findNotice.ts"
import { Settings } from "../Settings.ts"
import { orProblem } from "./failures.ts"
import { refusalOf } from "./requests.ts"

/** Who, when and why: known to the service itself, unless a program speaks for people whom it has checked. */
const noteOf = (identity: Identity, now: number, { note, why }: Pick<WriteRequest, "note" | "why">): Note => {
  if (note !== undefined && identity.role === "county" && identity.onBehalf === true) return note
  const reason = why ?? note?.why
  return { by: identity.id, at: fromMillis(now, "UTC"), ...(reason === undefined ? {} : { why: reason }) }
}

/** What is noted of a write that the caller does now. */
export const noteNow = Effect.gen(function* () {
  return noteOf(yield* Caller, yield* Clock.currentTimeMillis, {})
})

/** Does the writes for the caller, or with the rights of a unit for which an office writes, and notes who did them. */
export const writeAs = Effect.fnUntraced(function* (
  ledger: Ledger,
  requests: ReadonlyArray<WriteRequest>,
  as?: UnitId
) {
  const { limits } = yield* Settings
  const refusal = refusalOf(yield* findNotice(ledger.notice), requests, limits.record)
  if (refusal !== undefined) return yield* refusal
  return yield* writeChecked(ledger, requests, as)
})

/** The same for writes that are checked already; others come to their turn in between. */
export const writeChecked = Effect.fnUntraced(function* (
  ledger: Ledger,
  requests: ReadonlyArray<WriteRequest>,
  as?: UnitId
) {
  const identity = yield* Caller
  const store = yield* ActivityStore
  const now = yield* Clock.currentTimeMillis
  const writes = requests.map(({ note, why, ...request }) => ({
    ...request,
    note: noteOf(identity, now, { ...(note === undefined ? {} : { note }), ...(why === undefined ? {} : { why }) })
  })) as ReadonlyArray<unknown> as ReadonlyArray<Write>
  const unit = identity.role === "unit" ? identity.unit : as
  return yield* orProblem(store.write(ledger, writes, { as: unit }))
})

/** Does a write that has its note, with the caller's rights. */
export const writeNoted = Effect.fnUntraced(function* (ledger: Ledger, write: Write) {
  const identity = yield* Caller
  const store = yield* ActivityStore
  return yield* orProblem(store.write(ledger, [write], { as: identity.role === "unit" ? identity.unit : undefined }))
})

/** The record of a key, or of none. */
export const readOne = Effect.fnUntraced(function* <R extends RegisterName>(
  ledger: Ledger,
  register: R,
  key: RecordKey
) {
  const store = yield* ActivityStore
  return (yield* orProblem(store.read(ledger, register, [key])))[0]
})
