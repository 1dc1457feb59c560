import type { Notice } from "@kepu/core"
import type { Ledger } from "@kepu/core/port"
import { fill, localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import { Caller } from "../../api/Caller.ts"
import type { WriteRequest } from "../../api/ledger/ledger.ts"
import { TooLarge } from "../../api/problem/problems.ts"
import { Credential } from "../edge/Credential.ts"
import type { LiveLedgers } from "../live/liveLedgers.ts"
import { Settings } from "../Settings.ts"

const texts = {
  writes: localized(
    "单位一次最多改 {limit} 条；请分批发送",
    "a unit may do {limit} writes at once: send them in parts"
  ),
  records: localized(
    "本单位在台账中的记录已达 {limit} 条；请先删除不用的",
    "the unit has {limit} records in the ledger already: remove what is not needed first"
  )
}

/** Refuses what is more than a unit's share of a ledger; each of its writes counts as a request. Offices have no such limit. */
export const mustBeWithinShare = Effect.fnUntraced(function* (
  { upToDate }: LiveLedgers["Service"],
  ledger: Ledger,
  notice: Notice,
  writes: ReadonlyArray<Pick<WriteRequest, "_tag" | "expected">>
) {
  const identity = yield* Caller
  if (identity.role !== "unit") return
  const { unit: limits } = (yield* Settings).limits
  const tooLarge = (limit: number, message: (typeof texts)["writes"]) =>
    new TooLarge({ what: "rows", limit, message: fill(message, { limit }) })
  if (writes.length > limits.writes) return yield* tooLarge(limits.writes, texts.writes)
  if (writes.length > 1) yield* (yield* Credential).take(writes.length - 1)
  const added = writes.filter(({ _tag, expected }) => _tag === "Restore" || (_tag === "Save" && expected === 0)).length
  if (added === 0) return
  const { registers } = yield* upToDate(ledger, notice)
  if (registers.heldBy(identity.unit) + added > limits.records) return yield* tooLarge(limits.records, texts.records)
})
