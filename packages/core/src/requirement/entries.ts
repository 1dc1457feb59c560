import type { Condition } from "../condition/Condition.ts"
import type { FactId } from "../condition/Fact.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Bound } from "../rule/Bound.ts"
import type { CountedRegister, Entries } from "./Requirement.ts"

/** A list of the portfolio. */
export type Register = keyof Portfolio

/** What a number of entries rests on. */
export interface EntriesReading {
  readonly registers: ReadonlyArray<Register>
  /** Conditions of the activities that are counted or recommended. */
  readonly conditions: ReadonlyArray<Condition>
  /** Whose entries count, where that is not everybody's. */
  readonly bounds: ReadonlyArray<Bound>
  /** Facts of activities beyond those of the conditions. */
  readonly facts: ReadonlyArray<FactId>
}

type Reader<E> = (entries: E) => EntriesReading

const ofUnits = (register: Register): EntriesReading => ({
  registers: ["units", register],
  conditions: [],
  bounds: [],
  facts: []
})

/** A row for each register whose entries can be counted. */
const readers: { readonly [R in CountedRegister]: Reader<Extract<Entries, { readonly of: R }>> } = {
  activities: ({ between, credit, hosts, sum, together = [], values, where }) => ({
    registers: ["units", "activities"],
    conditions: [where],
    bounds: [...(hosts === undefined ? [] : [hosts]), ...together],
    facts: [
      ...(credit === "all-hosts" || together.length > 0 ? (["coHosts"] as const) : []),
      ...(between === undefined ? [] : (["time"] as const)),
      ...(values === undefined ? [] : [values.fact]),
      ...(sum === undefined ? [] : [sum])
    ]
  }),
  recommendations: ({ where }) => ({
    registers: ["units", "activities", "recommendations"],
    conditions: [where],
    bounds: [],
    facts: []
  }),
  facilities: () => ofUnits("facilities"),
  officers: () => ofUnits("officers"),
  submissions: () => ofUnits("submissions"),
  units: ({ among }) => ({
    registers: ["units"],
    conditions: [],
    bounds: among === undefined ? [] : [among],
    facts: []
  })
}

/** What a number of entries rests on. */
export const readingOf = (entries: Entries): EntriesReading => (readers[entries.of] as Reader<Entries>)(entries)
