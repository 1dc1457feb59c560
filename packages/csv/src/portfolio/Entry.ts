import type { Portfolio } from "@kepu/core"
import { type RecordOf, registerNames, type RegisterName } from "./registers.ts"

/** A record of a portfolio with its register; without a record it says that the register is there, though empty. */
export type Entry = {
  readonly [R in RegisterName]: { readonly register: R; readonly record?: RecordOf<R> }
}[RegisterName]

/** A portfolio record by record, register by register. */
export function* entriesOf(portfolio: Portfolio): Generator<Entry, void> {
  for (const register of registerNames) {
    const records = portfolio[register]
    if (records === undefined) continue
    if (records.length === 0) yield { register }
    for (const record of records) yield { register, record } as Entry
  }
}
