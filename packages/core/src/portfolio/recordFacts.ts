import type { With } from "./facts.ts"
import { type PortfolioRegister, type RegisterRow, registers } from "./registers.ts"

type Rows = typeof registers
type WantedIn<R extends PortfolioRegister> =
  | (Rows[R] extends { readonly wanted: true } ? R : never)
  | With<Rows[R]["facts"], { readonly wanted: true }>

/** The registers, and the facts of records other than activities, that an undetermined finding may name as missing. */
export type RecordFact = { [R in PortfolioRegister]: WantedIn<R> }[PortfolioRegister]

export const recordFacts = Object.entries<RegisterRow>(registers).flatMap(([register, { facts, wanted }]) => [
  ...(wanted ? [register] : []),
  ...Object.entries(facts).flatMap(([fact, { wanted }]) => (wanted ? [fact] : []))
]) as unknown as readonly [RecordFact, ...ReadonlyArray<RecordFact>]
