import type { Notice } from "@kepu/core"
import { ActivityStore, type Change, type Ledger, type StoredRecord } from "@kepu/core/port"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Semaphore from "effect/Semaphore"
import { orProblem } from "../ledger/failures.ts"
import { recordsOf } from "../ledger/recordsOf.ts"
import { ledgerId } from "./KeptLedger.ts"
import { LiveLedger, remembered } from "./LiveLedger.ts"
import { Registers, registersAtHand } from "./Registers.ts"

/** Ledgers that are kept at most; the one that was longest not asked for gives way. */
const most = 16

/** Changes that are read at once: to make them out holds up everybody else. */
const batch = 500

/** Changes that are taken in at once. */
const together = 100

interface Entry {
  /** One at a time brings it up to date. */
  readonly turn: Semaphore.Semaphore
  kept: LiveLedger | undefined
}

/** What was done after a sequence number up to another. */
export const changesBetween = Effect.fnUntraced(function* (ledger: Ledger, from: number, to: number) {
  const store = yield* ActivityStore
  const all: Array<Change> = []
  for (let after = from; after < to; after += batch) {
    if (after > from) yield* Effect.sleep(0)
    const size = Math.min(batch, to - after)
    for (const change of (yield* orProblem(store.changes(ledger, { after, size }))).changes) all.push(change)
  }
  return all
})

/**
 * Reads a ledger from the store. Registers are read one after the other, and others may write meanwhile; but what was
 * written since the reading began is taken in on top, so every record is as it is after the last of those changes.
 */
const read = Effect.fnUntraced(function* (ledger: Ledger, notice: Notice) {
  const store = yield* ActivityStore
  const from = yield* orProblem(store.sequence(ledger))
  const records: Array<StoredRecord> = []
  for (const register of registersAtHand) for (const record of yield* recordsOf(ledger, register)) records.push(record)
  const to = yield* orProblem(store.sequence(ledger))
  const registers = new Registers(records)
  for (const change of yield* changesBetween(ledger, from, to)) registers.apply(change)
  return new LiveLedger(ledger.region, notice, registers, to)
})

/** Keeps ledgers with what is found of them, and brings each up to date when it is asked for, whoever has written. */
const makeLiveLedgers = () => {
  const entries = new Map<string, Entry>()

  /** Of each version of its notice that is asked for, a ledger is kept for itself: all findings may be others. */
  const entryOf = ({ region }: Ledger, notice: Notice): Entry => {
    const id = ledgerId(region, notice)
    const entry = entries.get(id) ?? { turn: Semaphore.makeUnsafe(1), kept: undefined }
    entries.delete(id)
    entries.set(id, entry)
    if (entries.size > most) entries.delete(entries.keys().next().value!)
    return entry
  }

  return Effect.fnUntraced(function* (ledger: Ledger, notice: Notice) {
    const store = yield* ActivityStore
    const entry = entryOf(ledger, notice)
    const sequenceNow = orProblem(store.sequence(ledger))
    const { kept } = entry
    if (kept?.sequence === (yield* sequenceNow)) return kept
    const update = Effect.gen(function* () {
      const sequence = yield* sequenceNow
      const { kept } = entry
      const behind = kept === undefined ? Number.NaN : sequence - kept.sequence
      // One write beside the largest bulk must not make all of it be read anew, and copied to every thread.
      if (behind >= 0 && behind <= remembered) {
        const changes = yield* changesBetween(ledger, kept!.sequence, sequence)
        for (let from = 0; from < changes.length; from += together) {
          if (from > 0) yield* Effect.yieldNow
          const some = changes.slice(from, from + together)
          kept!.advance(some, some.at(-1)!.sequence)
        }
        kept!.advance([], sequence)
        return kept!
      }
      return (entry.kept = yield* read(ledger, notice))
    })
    // What is begun for one is there for all, though whoever asked for it first has gone.
    return yield* entry.turn.withPermits(1)(Effect.uninterruptible(update))
  })
}

/** The ledgers that the service keeps. */
export class LiveLedgers extends Context.Service<
  LiveLedgers,
  {
    /** The ledger as it is now. */
    readonly upToDate: ReturnType<typeof makeLiveLedgers>
  }
>()("@kepu/http/server/live/LiveLedgers") {}

export const layerLiveLedgers: Layer.Layer<LiveLedgers> = Layer.sync(LiveLedgers, () => ({
  upToDate: makeLiveLedgers()
}))
