import { fill, localized } from "@kepu/core/text"
import { ActivityStore, isLive, type RecordKey } from "@kepu/core/port"
import type { TokenOptions } from "@kepu/http/server"
import * as Effect from "effect/Effect"
import { Refused } from "../endings.ts"

const unknown = localized(
  "地区 {region} 没有登记单位“{unit}”；请核对编号，或先用 kepu store import 登记",
  "The region {region} has no unit “{unit}”: check the id, or register it first, as with kepu store import"
)

/** Refuses a token for a unit that no ledger of its region has: a mistyped id would be a caller whom nobody knows. */
export const mustBeKnown = Effect.fnUntraced(function* (identity: TokenOptions["identity"]) {
  if (identity.role !== "unit") return
  const { region, unit } = identity
  const store = yield* ActivityStore
  const own = (yield* store.ledgers).filter((ledger) => ledger.region === region)
  for (const ledger of own) {
    const found = yield* store.read(ledger, "units", [unit as string as RecordKey])
    if (found.some(isLive)) return
  }
  return yield* new Refused({ reason: fill(unknown, { region, unit }) })
})
