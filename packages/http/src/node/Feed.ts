import type { Notice } from "@kepu/core"
import type { Change, StoredRecord } from "@kepu/core/port"
import { type KeptLedger, ledgerId } from "../server/live/KeptLedger.ts"
import type { LiveLedger } from "../server/live/LiveLedger.ts"

/** What a worker is told of a ledger, so that it has it at hand when something is asked about it. */
export type Feed =
  | { readonly _tag: "Begin"; readonly id: string; readonly region: string; readonly notice: Notice }
  | { readonly _tag: "Entries"; readonly id: string; readonly entries: ReadonlyArray<StoredRecord> }
  | { readonly _tag: "Begun"; readonly id: string; readonly sequence: number }
  | {
      readonly _tag: "Changes"
      readonly id: string
      readonly changes: ReadonlyArray<Change>
      readonly sequence: number
    }
  | { readonly _tag: "Forget"; readonly id: string }

/** Records or changes of a message: to copy them out holds up everybody else. */
const batch = 500

/** Ledgers that a worker has at hand at most, as each of them takes its memory. */
const most = 4

export const idOf = ({ notice, region }: KeptLedger): string => ledgerId(region, notice)

/** What a worker has of ledgers, and what it lacks. */
export class Mirrors {
  readonly #held = new Map<string, { readonly ledger: LiveLedger; readonly sequence: number }>()

  /** A worker that is new has nothing. */
  clear(): void {
    this.#held.clear()
  }

  /** What a worker has to be told so that it has a ledger as it is now, one message after the other. */
  *feeds(ledger: LiveLedger): Generator<Feed> {
    const id = idOf(ledger)
    const held = this.#held.get(id)
    this.#held.delete(id)
    const { sequence } = ledger
    const changes = held?.ledger === ledger ? ledger.since(held.sequence) : undefined
    if (changes === undefined) yield* this.#whole(id, ledger)
    else if (held!.sequence < sequence) {
      for (let from = 0; from < changes.length; from += batch) {
        const some = changes.slice(from, from + batch)
        yield { _tag: "Changes", id, changes: some, sequence: some.at(-1)!.sequence }
      }
      // The last ones may be of registers that are not at hand.
      yield { _tag: "Changes", id, changes: [], sequence }
    }
    this.#held.set(id, { ledger, sequence })
  }

  *#whole(id: string, ledger: LiveLedger): Generator<Feed> {
    for (const [other] of [...this.#held].slice(0, Math.max(0, this.#held.size - most + 1))) {
      this.#held.delete(other)
      yield { _tag: "Forget", id: other }
    }
    const { notice, region, sequence } = ledger
    // As it is now, whatever is written while it is sent.
    const { entries } = ledger.registers
    yield { _tag: "Begin", id, region, notice }
    for (let from = 0; from < entries.length; from += batch)
      yield { _tag: "Entries", id, entries: entries.slice(from, from + batch) }
    yield { _tag: "Begun", id, sequence }
  }
}
