import type { Json } from "effect/Schema"
import type { Case } from "../requirement/Case.ts"
import type { Register } from "../requirement/entries.ts"
import type { PatchOperation } from "./Edit.ts"

/**
 * Puts an entry behind the last one of a list of the portfolio, or `further` behind that; a list that is absent is
 * begun. `place` is where the entry will stand.
 */
export const entry = (
  register: Register,
  { portfolio }: Case,
  further: number,
  value: { readonly [key: string]: Json }
): { readonly patch: readonly [PatchOperation]; readonly place: string } => {
  const list = portfolio[register]
  const place = `/${register}/${(list?.length ?? 0) + further}`
  return {
    place,
    patch: [
      list === undefined ? { op: "add", path: `/${register}`, value: [value] } : { op: "add", path: place, value }
    ]
  }
}
