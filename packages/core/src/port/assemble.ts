import type { Portfolio } from "../portfolio/Portfolio.ts"
import { OptionalRegister, type RegisterName } from "./Register.ts"
import type { StoredRecord } from "./StoredRecord.ts"

/** The registers of which a portfolio is made. */
export const portfolioRegisters = [
  "units",
  "activities",
  ...OptionalRegister.literals,
  "unread",
  "kept"
] as const satisfies ReadonlyArray<RegisterName>

/** The portfolio that a ledger's live records make up, in their order. */
export const assemble = (records: Iterable<Pick<StoredRecord, "register" | "value">>): Portfolio => {
  const values = new Map<RegisterName, Array<unknown>>()
  const of = (register: RegisterName): Array<unknown> => {
    const list = values.get(register) ?? []
    values.set(register, list)
    return list
  }
  for (const { register, value } of records) of(register).push(value)
  const kept = new Set((values.get("kept") ?? []).map((value) => (value as { readonly register: string }).register))
  const optional = OptionalRegister.literals.filter((name) => kept.has(name) || values.has(name))
  const present = ["units", "activities", ...optional, ...(values.has("unread") ? (["unread"] as const) : [])] as const
  return Object.fromEntries(present.map((name) => [name, of(name)])) as unknown as Portfolio
}
