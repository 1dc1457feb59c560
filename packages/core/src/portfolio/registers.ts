import * as facts from "./facts.ts"

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
  readonly facts: Readonly<Record<string, facts.FactRow>>
  readonly optional?: true
  readonly losses?: true
  readonly ofUnits?: true
  readonly wanted?: true
}

/** The registers of a portfolio, each after those that its records point at. */
export const registers = {
  units: { facts: facts.unitFacts },
  activities: { facts: facts.activityFacts, ofUnits: true },
  submissions: { facts: facts.submissionFacts, optional: true, wanted: true },
  facilities: { facts: facts.facilityFacts, optional: true, ofUnits: true, wanted: true },
  officers: { facts: facts.officerFacts, optional: true, ofUnits: true, wanted: true },
  recommendations: { facts: facts.recommendationFacts, optional: true, ofUnits: true, wanted: true },
  attestations: { facts: facts.attestationFacts, optional: true },
  unread: { facts: facts.unreadFacts, optional: true, losses: true, wanted: true }
} as const satisfies Readonly<Record<string, RegisterRow>>

export type PortfolioRegister = keyof typeof registers

export const portfolioRegisters = Object.keys(registers) as unknown as readonly [
  PortfolioRegister,
  ...ReadonlyArray<PortfolioRegister>
]

type Rows = typeof registers
type WantedIn<R extends PortfolioRegister> =
  | (Rows[R] extends { readonly wanted: true } ? R : never)
  | facts.With<Rows[R]["facts"], { readonly wanted: true }>

/** The registers, and the facts of records other than activities, that an undetermined finding may name as missing. */
export type RecordFact = { [R in PortfolioRegister]: WantedIn<R> }[PortfolioRegister]

export const recordFacts = Object.entries<RegisterRow>(registers).flatMap(([register, { facts, wanted }]) => [
  ...(wanted ? [register] : []),
  ...Object.entries(facts).flatMap(([fact, { wanted }]) => (wanted ? [fact] : []))
]) as unknown as readonly [RecordFact, ...ReadonlyArray<RecordFact>]

type Losses = facts.With<typeof registers, { readonly losses: true }>

/** The registers that a portfolio may lack; one that is there is complete. */
export type OptionalRegister = Exclude<facts.With<typeof registers, { readonly optional: true }>, Losses>

export const optionalRegisters = Object.entries<RegisterRow>(registers)
  .filter(([, { losses, optional }]) => optional && !losses)
  .map(([name]) => name) as unknown as readonly [OptionalRegister, ...ReadonlyArray<OptionalRegister>]

/** A record that points at others: the values of its facts, by fact. */
type AnyRecord = Readonly<Record<string, unknown>>

/** What a record points at. */
export interface Pointer {
  readonly register: "units" | "activities"
  readonly id: string
}

const pointed: Readonly<Record<string, Pointer["register"]>> = {
  unit: "units",
  units: "units",
  activity: "activities"
}

/** What the records of a register point at: units first, then activities, fact by fact. */
export const pointersIn = (register: PortfolioRegister): ((record: object) => ReadonlyArray<Pointer>) => {
  const pointing = Object.entries<facts.FactRow>(registers[register].facts)
    .flatMap(([fact, { type }]) => {
      const at = fact === "id" ? undefined : pointed[type]
      return at === undefined ? [] : [{ fact, at }]
    })
    .toSorted((a, b) => Number(a.at === "activities") - Number(b.at === "activities"))
  return (record) => {
    const pointers: Array<Pointer> = []
    for (const { at, fact } of pointing) {
      const value = (record as AnyRecord)[fact] as string | ReadonlyArray<string> | undefined
      if (typeof value === "string") pointers.push({ register: at, id: value })
      else for (const id of value ?? []) pointers.push({ register: at, id })
    }
    return pointers
  }
}
