import type { Portfolio } from "@kepu/core"
import { type RecordOf, registerNames, type RegisterName, registers } from "./registers.ts"

/** A record of a portfolio with its register; without a record it says that the register is there, though empty. */
export type Entry = {
  readonly [R in RegisterName]: { readonly register: R; readonly record?: RecordOf<R> }
}[RegisterName]

const factNames = new Map(registerNames.map((register) => [register, Object.keys(registers[register].columns)]))

/** A record with its facts in the order of its register, so that files of equal portfolios are equal. */
export const inOrder = (
  register: RegisterName,
  record: Readonly<Record<string, unknown>>
): Readonly<Record<string, unknown>> => {
  const ordered: Record<string, unknown> = {}
  for (const fact of factNames.get(register) ?? []) if (record[fact] !== undefined) ordered[fact] = record[fact]
  return ordered
}

/**
 * A portfolio record by record, register by register.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { entriesOf } from "@kepu/csv"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * console.log([...entriesOf(portfolio)].map(({ register }) => register)) // [ 'units', 'activities' ]
 * ```
 */
export function* entriesOf(portfolio: Portfolio): Generator<Entry, void> {
  for (const register of registerNames) {
    const records = portfolio[register]
    if (records === undefined) continue
    if (records.length === 0) yield { register }
    for (const record of records) yield { register, record } as Entry
  }
}
