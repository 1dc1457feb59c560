import type { FactRow } from "./facts.ts"
import { type PortfolioRegister, registers } from "./registers.ts"

/** The registers at whose records others point, by their ids. */
export type PointedRegister = "units" | "activities"

/** The types of fact that point at each of them. */
const types: Readonly<Record<PointedRegister, ReadonlyArray<FactRow["type"]>>> = {
  units: ["unit", "units"],
  activities: ["activity"]
}

/** The facts by which records of a register point at units, or at activities. */
export const pointingFacts = (register: PortfolioRegister, at: PointedRegister): ReadonlyArray<string> =>
  Object.entries<FactRow>(registers[register].facts).flatMap(([fact, { type }]) =>
    fact !== "id" && types[at].includes(type) ? [fact] : []
  )

/** The ids of units, or of activities, at which a record of the register points, fact by fact. */
export const pointsAt = (
  register: PortfolioRegister,
  at: PointedRegister
): ((record: object) => ReadonlyArray<string>) => {
  const facts = pointingFacts(register, at)
  return (record) =>
    facts.flatMap((fact) => (record as Readonly<Record<string, string | ReadonlyArray<string>>>)[fact] ?? [])
}
