import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { UnitId } from "../portfolio/ids.ts"
import type { WriteOptions } from "./ActivityStore.ts"
import { checkValue } from "./checkValue.ts"
import { isAddressable } from "./Ledger.ts"
import { within } from "./limits.ts"
import { pointersOf, type Ref, refId } from "./Register.ts"
import { type Change, type ChangeKind, isLive, recordOf, type StoredRecord } from "./StoredRecord.ts"
import { whyNotReview } from "./reviewing.ts"
import { mayPointAt, refusedFacts } from "./rights.ts"
import { Conflict, Constraint, type ConstraintRule, Forbidden, storeError, type StoreError } from "./StoreError.ts"
import type { Write } from "./Write.ts"

/** What a transaction has to look up in its ledger. No other writer may change the ledger until it is over. */
export interface Reading {
  /** The sequence of the last change in the ledger, 0 before the first. */
  readonly sequence: number
  /** The records at these places, removed ones included; places without a record are left out. */
  readonly records: (refs: ReadonlyArray<Ref>) => Effect.Effect<ReadonlyArray<StoredRecord>, StoreError>
  /** The records that are there, not removed, and point at the place. */
  readonly pointingAt: (ref: Ref) => Effect.Effect<ReadonlyArray<Ref>, StoreError>
}

const broken = (rule: ConstraintRule, ref: Ref, detail = "") =>
  storeError(new Constraint({ rule, where: refId(ref), detail }))

/** Whether a unit may do the write to the record that is there. */
const forbidden = (write: Write, present: StoredRecord | undefined, unit: UnitId): StoreError | undefined => {
  const { key, register } = write
  const after = write._tag === "Save" ? write.value : write._tag === "Restore" ? present?.value : undefined
  const facts = refusedFacts(unit, { register, before: present?.value, after })
  return facts === undefined ? undefined : storeError(new Forbidden({ register, key, facts }))
}

/** Writes after which others come to their turn: to check them holds up everybody else in the process. */
const together = 100

const distinct = (refs: Iterable<Ref>): ReadonlyArray<Ref> => [
  ...new Map(Array.from(refs, (r) => [refId(r), r])).values()
]

/** What one write makes of the record that is there. */
const changeBy = (
  write: Write,
  present: StoredRecord | undefined,
  sequence: number
): Result.Result<Change, StoreError> => {
  const { expected, key, note, register } = write
  const actual = present?.version ?? 0
  if (actual !== expected) {
    const held = present === undefined ? {} : { held: present.value }
    const offered = write._tag === "Save" ? { offered: write.value } : {}
    return Result.fail(storeError(new Conflict({ register, key, expected, actual, ...held, ...offered })))
  }
  const change = (kind: ChangeKind, value: unknown): Change => {
    const before = present === undefined ? {} : { before: present.value }
    return { register, key, version: actual + 1, kind, sequence, note, value, ...before } as Change
  }
  if (write._tag === "Save") {
    if (present !== undefined && !isLive(present)) return Result.fail(broken("removed", write))
    if (present === undefined && !isAddressable(key)) return Result.fail(broken("address", write))
    const value = checkValue(register, key, write.value)
    return Result.map(value, (kept) => change(present === undefined ? "created" : "changed", kept))
  }
  // Version 0 was expected, and nothing is there to be removed or restored.
  if (present === undefined) return Result.fail(storeError(new Conflict({ register, key, expected: 1, actual })))
  if (write._tag === "Remove") {
    return isLive(present) ? Result.succeed(change("removed", present.value)) : Result.fail(broken("removed", write))
  }
  return isLive(present) ? Result.fail(broken("not-removed", write)) : Result.succeed(change("restored", present.value))
}

/**
 * The changes that a transaction makes, in the order of its writes: the rules of a ledger, the same for every store. A
 * unit is refused what it may not do to a record as the writes before left it.
 * The writes may touch a record more than once. Pointers are looked at as they are after the last write.
 *
 * @example
 * ```ts
 * import { plan, Write } from "@kepu/core/port"
 * import * as Effect from "effect/Effect"
 * import * as Schema from "effect/Schema"
 *
 * const note = { by: "县科协", at: "2023-09-20T09:00:00+08:00" }
 * const value = { id: "edu", name: "县教育局" }
 * const save = Schema.decodeUnknownSync(Write)({ _tag: "Save", register: "units", key: "edu", value, expected: 0, note })
 * const nothing = { sequence: 0, records: () => Effect.succeed([]), pointingAt: () => Effect.succeed([]) }
 * const [change] = Effect.runSync(plan([save], nothing))
 * console.log(change?.kind, change?.sequence) // created 1
 * ```
 */
export const plan = Effect.fnUntraced(function* (
  writes: ReadonlyArray<Write>,
  reading: Reading,
  { as }: WriteOptions = {}
): Effect.fn.Return<ReadonlyArray<Change>, StoreError> {
  yield* within("writes", writes.length)
  const known = new Map<string, StoredRecord>()
  const look = Effect.fnUntraced(function* (refs: ReadonlyArray<Ref>) {
    const unknown = distinct(refs).filter((ref) => !known.has(refId(ref)))
    if (unknown.length === 0) return
    for (const record of yield* reading.records(unknown)) known.set(refId(record), record)
  })
  yield* look(writes)
  const stood = new Map(known)

  const changes: Array<Change> = []
  const touched = new Map<string, StoredRecord>()
  for (const [n, write] of writes.entries()) {
    if (n > 0 && n % together === 0) yield* Effect.yieldNow
    const id = refId(write)
    const refused = as === undefined ? undefined : forbidden(write, known.get(id), as)
    if (refused !== undefined) return yield* refused
    const made = changeBy(write, known.get(id), reading.sequence + changes.length + 1)
    if (Result.isFailure(made)) return yield* made.failure
    const change = made.success
    if (change.register === "reviews") {
      const reviewed: Ref = change.value
      yield* look([reviewed])
      const why = whyNotReview(change, known.get(refId(reviewed)))
      if (why !== undefined) return yield* why
    }
    changes.push(change)
    const record = recordOf(change)
    known.set(id, record)
    touched.set(id, record)
  }

  const live = [...touched.values()].filter(isLive)
  const pointers = live.flatMap((record) => pointersOf(record.register, record.value).map((to) => ({ record, to })))
  yield* look(pointers.map(({ to }) => to))
  /** Whether a record already pointed there before a unit wrote, as an office may have had it. */
  const pointedBefore = (record: StoredRecord, to: Ref): boolean => {
    const before = stood.get(refId(record))
    return before !== undefined && pointersOf(before.register, before.value).some((one) => refId(one) === refId(to))
  }
  for (const { record, to } of pointers) {
    const target = known.get(refId(to))
    const isThere = target !== undefined && isLive(target)
    if (as !== undefined && to.register === "activities" && !pointedBefore(record, to)) {
      if (!isThere || !mayPointAt(as, to.register, target.value))
        return yield* broken("points-elsewhere", record, refId(to))
    }
    if (!isThere) return yield* broken("points-nowhere", record, refId(to))
  }
  const removed = [...touched.values()].filter((record) => !isLive(record))
  for (const record of removed) {
    if (record.register !== "units" && record.register !== "activities") continue
    const from = (yield* reading.pointingAt(record)).find((ref) => !touched.has(refId(ref)))
    if (from !== undefined) {
      // A unit is not told which record of another that is.
      return yield* broken("pointed-at", record, as === undefined ? refId(from) : from.register)
    }
  }
  return changes
})
