import type { Localized } from "@kepu/core"
import { fill, localized } from "@kepu/core/text"
import {
  ActivityStore,
  isLive,
  type Ledger,
  type Page,
  pointersOf,
  type RecordKey,
  refId,
  registerNames,
  type StoredRecord,
  type StoreError
} from "@kepu/core/port"
import * as Effect from "effect/Effect"
import { equal } from "./equal.ts"

/** Something in a ledger that cannot be so if nothing was lost. */
export interface Flaw {
  readonly ledger: Ledger
  readonly detail: Localized
}

/** How much of a store was read, and what does not hang together. Without flaws the store is whole. */
export interface Verified {
  readonly ledgers: number
  readonly changes: number
  readonly flaws: ReadonlyArray<Flaw>
}

const pageSize = 1000

const texts = {
  gap: localized("第 {from} 次与第 {to} 次改动之间有缺失", "between {from} and {to} changes are missing"),
  end: localized("最后一次改动是第 {found} 次，应为第 {last} 次", "the last change is {found}, not {last}"),
  version: localized("{where}：缺第 {version} 版", "{where}: version {version} is missing"),
  kind: localized("{where}：第 {version} 版标为 {kind}", "{where}: version {version} is {kind}"),
  value: localized("{where}：第 {version} 版不应改动内容", "{where}: version {version} changed the value"),
  nowhere: localized(
    "{where} 指向 {to}，而后者不存在或已移除",
    "{where} points at {to}, which is not there or was removed"
  )
}

/** Reads every change of a ledger: the sequence has no gap, versions follow each other, and each goes on from the last. */
const verifyLedger = Effect.fnUntraced(function* (ledger: Ledger) {
  const store = yield* ActivityStore
  const last = yield* store.sequence(ledger)
  const flaws: Array<Flaw> = []
  let cursor = 0
  const flaw = (detail: Localized) => flaws.push({ ledger, detail })
  while (cursor < last) {
    const { changes } = yield* store.changes(ledger, { after: cursor, size: pageSize })
    if (changes.length === 0) break
    for (const { before, key, kind, register, sequence, value, version } of changes) {
      const where = refId({ register, key })
      if (sequence !== cursor + 1) flaw(fill(texts.gap, { from: cursor, to: sequence }))
      if ((version === 1) !== (before === undefined)) flaw(fill(texts.version, { where, version: version - 1 }))
      if ((version === 1) !== (kind === "created")) flaw(fill(texts.kind, { where, version, kind }))
      const isKept = kind === "removed" || kind === "restored"
      if (isKept && !equal(before, value)) flaw(fill(texts.value, { where, version }))
      cursor = sequence
    }
  }
  if (cursor !== last) flaw(fill(texts.end, { found: cursor, last }))
  return { changes: cursor, flaws }
})

/** What the records of a page point at and is not there. */
const danglingFrom = Effect.fnUntraced(function* (ledger: Ledger, records: ReadonlyArray<StoredRecord>) {
  const store = yield* ActivityStore
  const pointers = records.flatMap((record) => pointersOf(record.register, record.value).map((to) => ({ record, to })))
  const there = new Set<string>()
  for (const register of ["units", "activities"] as const) {
    const keys = new Set(pointers.filter(({ to }) => to.register === register).map(({ to }) => to.key as RecordKey))
    for (const target of yield* store.read(ledger, register, [...keys])) if (isLive(target)) there.add(refId(target))
  }
  return pointers
    .filter(({ to }) => !there.has(refId(to)))
    .map(({ record, to }): Flaw => ({ ledger, detail: fill(texts.nowhere, { where: refId(record), to: refId(to) }) }))
})

/** Reads the records as they stand, page by page: a store of any size is verified in little memory. */
const verifyRegisters = Effect.fnUntraced(function* (ledger: Ledger) {
  const store = yield* ActivityStore
  const flaws: Array<Flaw> = []
  for (const register of registerNames) {
    let after: RecordKey | undefined
    do {
      const page: Page<StoredRecord, RecordKey> = yield* store.page(ledger, register, { after, size: pageSize })
      flaws.push(...(yield* danglingFrom(ledger, page.items)))
      after = page.next
    } while (after !== undefined)
  }
  return flaws
})

/**
 * Reads everything in a store and says what does not hang together; fails with `Corrupt` at what cannot be read.
 *
 * @example
 * ```ts
 * import { MemoryActivityStore } from "@kepu/storage/memory"
 * import { verify } from "@kepu/storage/transfer"
 * import * as Effect from "effect/Effect"
 *
 * console.log(await Effect.runPromise(Effect.provide(verify, MemoryActivityStore.layer))) // { ledgers: 0, changes: 0, flaws: [] }
 * ```
 */
export const verify: Effect.Effect<Verified, StoreError, ActivityStore> = Effect.gen(function* () {
  const store = yield* ActivityStore
  const ledgers = yield* store.ledgers
  const verified = yield* Effect.forEach(ledgers, verifyLedger)
  const dangling = yield* Effect.forEach(ledgers, verifyRegisters)
  return {
    ledgers: ledgers.length,
    changes: verified.reduce((sum, { changes }) => sum + changes, 0),
    flaws: [...verified.flatMap(({ flaws }) => flaws), ...dangling.flat()]
  }
})
