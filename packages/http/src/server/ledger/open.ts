import type { Instant } from "@kepu/core"
import type { Ledger } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import { Caller, type Identity } from "../../api/Caller.ts"
import { findNotice } from "../handlers/findNotice.ts"
import { reachOf } from "./Reach.ts"

/** Items of a page where the request does not say how many. */
export const usual = 100

/** The unit to which answers are kept: a unit's caller sees its own, whatever it asks for. */
export const unitOf = (identity: Identity, asked: string | undefined): string | undefined =>
  identity.role === "unit" ? identity.unit : asked

/**
 * The ledger of an address, its notice in the version that holds at a moment, or now, and what the caller may see and
 * change in it.
 */
export const openLedger = Effect.fnUntraced(function* (
  { notice, region }: { readonly region: string; readonly notice: string },
  asOf?: Instant
) {
  const found = yield* findNotice(notice, asOf)
  const ledger = { region, notice } as Ledger
  return { ledger, notice: found, reach: reachOf(yield* Caller) }
})
