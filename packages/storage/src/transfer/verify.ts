import {
  ActivityStore,
  type Ledger,
  type Page,
  type RecordKey,
  registerNames,
  type StoredRecord,
  type StoreError
} from "@kepu/core/port"
import * as Effect from "effect/Effect"
import { equal } from "./equal.ts"

/** Something in a ledger that cannot be so if nothing was lost. */
export interface Flaw {
  readonly ledger: Ledger
  readonly detail: string
}

export interface Verified {
  readonly ledgers: number
  readonly changes: number
  readonly flaws: ReadonlyArray<Flaw>
}

const pageSize = 1000

/** Reads every change of a ledger: the sequence has no gap, versions follow each other, and each goes on from the last. */
const verifyLedger = Effect.fnUntraced(function* (ledger: Ledger) {
  const store = yield* ActivityStore
  const last = yield* store.sequence(ledger)
  const flaws: Array<Flaw> = []
  let cursor = 0
  const flaw = (detail: string) => flaws.push({ ledger, detail })
  while (cursor < last) {
    const { changes } = yield* store.changes(ledger, { after: cursor, size: pageSize })
    if (changes.length === 0) break
    for (const { before, key, kind, register, sequence, value, version } of changes) {
      if (sequence !== cursor + 1) flaw(`between ${cursor} and ${sequence} changes are missing`)
      if ((version === 1) !== (before === undefined)) flaw(`${register}/${key}: version ${version - 1} is missing`)
      if ((version === 1) !== (kind === "created")) flaw(`${register}/${key}: version ${version} is ${kind}`)
      const isKept = kind === "removed" || kind === "restored"
      if (isKept && !equal(before, value)) flaw(`${register}/${key}: version ${version} changed the value`)
      cursor = sequence
    }
  }
  if (cursor !== last) flaw(`the last change is ${cursor}, not ${last}`)
  return { changes: cursor, flaws }
})

/** Reads the records as they stand, page by page: a store of any size is verified in little memory. */
const readRegisters = Effect.fnUntraced(function* (ledger: Ledger) {
  const store = yield* ActivityStore
  for (const register of registerNames) {
    let after: RecordKey | undefined
    do {
      const page: Page<StoredRecord, RecordKey> = yield* store.page(ledger, register, { after, size: pageSize })
      after = page.next
    } while (after !== undefined)
  }
})

/** Reads everything in a store and says what does not hang together; fails with `Corrupt` at what cannot be read. */
export const verify: Effect.Effect<Verified, StoreError, ActivityStore> = Effect.gen(function* () {
  const store = yield* ActivityStore
  const ledgers = yield* store.ledgers
  const verified = yield* Effect.forEach(ledgers, verifyLedger)
  yield* Effect.forEach(ledgers, readRegisters, { discard: true })
  return {
    ledgers: ledgers.length,
    changes: verified.reduce((sum, { changes }) => sum + changes, 0),
    flaws: verified.flatMap(({ flaws }) => flaws)
  }
})
