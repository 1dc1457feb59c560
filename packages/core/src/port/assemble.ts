import type { Portfolio } from "../portfolio/Portfolio.ts"
import {
  type PortfolioRegister,
  portfolioRegisters as registersOfPortfolio,
  type RegisterRow,
  registers
} from "../portfolio/registers.ts"
import type { RegisterName } from "./Register.ts"
import type { StoredRecord } from "./StoredRecord.ts"

/**
 * The registers of which a portfolio is made.
 *
 * @example
 * ```ts
 * import { portfolioRegisters } from "@kepu/core/port"
 *
 * console.log(portfolioRegisters.at(-1)) // kept
 * ```
 */
export const portfolioRegisters = [...registersOfPortfolio, "kept"] as const satisfies ReadonlyArray<RegisterName>

const rows: Readonly<Record<PortfolioRegister, RegisterRow>> = registers

/**
 * The portfolio that a ledger's live records make up, in their order.
 *
 * @example
 * ```ts
 * import { assemble } from "@kepu/core/port"
 *
 * console.log(assemble([]).units.length) // 0
 * ```
 */
export const assemble = (records: Iterable<Pick<StoredRecord, "register" | "value">>): Portfolio => {
  const values = new Map<RegisterName, Array<unknown>>()
  const of = (register: RegisterName): Array<unknown> => {
    const list = values.get(register) ?? []
    values.set(register, list)
    return list
  }
  for (const { register, value } of records) of(register).push(value)
  const kept = new Set((values.get("kept") ?? []).map((value) => (value as { readonly register: string }).register))
  const present = registersOfPortfolio.filter((name) => !rows[name].optional || values.has(name) || kept.has(name))
  return Object.fromEntries(present.map((name) => [name, of(name)])) as unknown as Portfolio
}
