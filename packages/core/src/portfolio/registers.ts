import { activityFacts, type FactRow } from "./facts.ts"
import * as facts from "./registerFacts.ts"

/**
 * One register (登记簿): a list of a portfolio.
 *
 * - `facts`: the facts of its records.
 * - `optional`: it may be absent, and then nothing is known of its records; one that is there is complete.
 * - `losses`: it lists records of other registers that are known to exist and could not be read.
 * - `ofUnits`: units report its records, each its own; those of the others are recorded by the office.
 * - `wanted`: an undetermined finding may name it as missing.
 */
export interface RegisterRow {
  readonly facts: Readonly<Record<string, FactRow>>
  readonly optional?: true
  readonly losses?: true
  readonly ofUnits?: true
  readonly wanted?: true
}

/**
 * The registers of a portfolio, each after those that its records point at.
 *
 * @example
 * ```ts
 * import { registers } from "@kepu/core/tables"
 *
 * console.log(Object.keys(registers.officers.facts)) // [ 'unit', 'registered', 'source' ]
 * ```
 */
export const registers = {
  units: { facts: facts.unitFacts },
  activities: { facts: activityFacts, ofUnits: true },
  submissions: { facts: facts.submissionFacts, optional: true, wanted: true },
  facilities: { facts: facts.facilityFacts, optional: true, ofUnits: true, wanted: true },
  officers: { facts: facts.officerFacts, optional: true, ofUnits: true, wanted: true },
  recommendations: { facts: facts.recommendationFacts, optional: true, ofUnits: true, wanted: true },
  attestations: { facts: facts.attestationFacts, optional: true },
  exemptions: { facts: facts.exemptionFacts, optional: true },
  unread: { facts: facts.unreadFacts, optional: true, losses: true, wanted: true }
} as const satisfies Readonly<Record<string, RegisterRow>>

/** The name of a register of a portfolio. */
export type PortfolioRegister = keyof typeof registers

/**
 * The names of all registers of a portfolio, each after those that its records point at.
 *
 * @example
 * ```ts
 * import { portfolioRegisters } from "@kepu/core/tables"
 *
 * console.log(portfolioRegisters.slice(0, 2)) // [ 'units', 'activities' ]
 * ```
 */
export const portfolioRegisters = Object.keys(registers) as unknown as readonly [
  PortfolioRegister,
  ...ReadonlyArray<PortfolioRegister>
]
