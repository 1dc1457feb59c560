import { fill, fromMillis, localized } from "@kepu/core"
import {
  ActivityStore,
  Conflict,
  type Ledger,
  type Note,
  RecordKey,
  type RegisterName,
  storeError,
  type StoredRecord,
  type Write
} from "@kepu/core/port"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { Caller, type Identity } from "../../api/Caller.ts"
import type { WriteRequest } from "../../api/ledger/ledger.ts"
import { InvalidRequest, NotPermitted } from "../../api/problem/problems.ts"
import { orProblem, problemOfStore } from "./failures.ts"
import { reachOf } from "./Reach.ts"

const notYours = localized(
  "{register}/{key} 不是您单位可以填报的内容",
  "{register}/{key} is not for your unit to report"
)

const unfit = localized(
  "键或编号应为 1 至 512 个字符，且为规范文本",
  "a key or id must be well-formed text of 1 to 512 characters"
)

/** Who, when and why: known to the service itself, unless a program speaks for people whom it has checked. */
const noteOf = (identity: Identity, now: number, { note, why }: Pick<WriteRequest, "note" | "why">): Note => {
  if (note !== undefined && identity.role === "county" && identity.onBehalf === true) return note
  const reason = why ?? note?.why
  return { by: identity.id, at: fromMillis(now, "UTC"), ...(reason === undefined ? {} : { why: reason }) }
}

/**
 * Refuses what is out of the caller's reach. What is there is looked at first, and it must have the version that is
 * expected: else somebody could make it another's between this look and the write.
 */
const mustBeInReach = Effect.fnUntraced(function* (ledger: Ledger, identity: Identity, writes: ReadonlyArray<Write>) {
  if (identity.role === "county") return
  const { mayChange } = reachOf(identity)
  const store = yield* ActivityStore
  const held = new Map<string, StoredRecord>()
  for (const register of new Set(writes.map((write) => write.register))) {
    const keys = writes.filter((write) => write.register === register).map(({ key }) => key)
    for (const record of yield* orProblem(store.read(ledger, register, keys)))
      held.set(`${register}/${record.key}`, record)
  }
  const touched = new Set<string>()
  for (const write of writes) {
    const { expected, key, register } = write
    const id = `${register}/${key}`
    const present = held.get(id)
    const after = write._tag === "Save" ? write.value : undefined
    if (!mayChange(register, present?.value, after) || touched.has(id)) {
      return yield* new NotPermitted({ message: fill(notYours, { register, key }) })
    }
    touched.add(id)
    const actual = present?.version ?? 0
    if (actual !== expected) {
      const reason = new Conflict({
        register,
        key,
        expected,
        actual,
        ...(present === undefined ? {} : { held: present.value }),
        ...(after === undefined ? {} : { offered: after })
      })
      return yield* problemOfStore(storeError(reason))
    }
  }
})

const isKey = Schema.is(RecordKey)

/** Refuses keys that no answer could hold: those of an address are checked already, ids of values and of writes here. */
const keysMustFit = (requests: ReadonlyArray<WriteRequest>): Effect.Effect<void, InvalidRequest> => {
  const issues = requests.flatMap(({ key, register }) =>
    isKey(key) ? [] : [{ path: `payload (${register})`, message: unfit }]
  )
  return issues.length === 0 ? Effect.void : Effect.fail(new InvalidRequest({ issues, message: unfit }))
}

/** Does the writes for the caller, and notes who did them. */
export const writeAs = Effect.fnUntraced(function* (ledger: Ledger, requests: ReadonlyArray<WriteRequest>) {
  yield* keysMustFit(requests)
  const identity = yield* Caller
  const store = yield* ActivityStore
  const now = yield* Clock.currentTimeMillis
  const writes = requests.map(({ note, why, ...request }) => ({
    ...request,
    note: noteOf(identity, now, { ...(note === undefined ? {} : { note }), ...(why === undefined ? {} : { why }) })
  })) as ReadonlyArray<unknown> as ReadonlyArray<Write>
  yield* mustBeInReach(ledger, identity, writes)
  return yield* orProblem(store.write(ledger, writes))
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
