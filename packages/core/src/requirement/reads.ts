import type { Condition } from "../condition/Condition.ts"
import type { Fact } from "../condition/Fact.ts"
import { factsOf } from "../condition/factsOf.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Entries, Requirement } from "./Requirement.ts"

/** A list of the portfolio. */
export type Register = keyof Portfolio

/** What the status of a requirement's subjects rests on: what else changes cannot change it. */
export interface Reads {
  readonly registers: ReadonlySet<Register>
  /** Of activities. */
  readonly facts: ReadonlySet<Fact>
  /** Whether an activity counts for its co-hosts too, so that one of unknown co-hosts may count for any unit. */
  readonly jointly: boolean
}

/** Topics and programmes may be declared by the name. */
const withName = (facts: ReadonlyArray<Fact>): ReadonlySet<Fact> => {
  const read = new Set(facts)
  return read.has("topics") || read.has("programme") ? read.add("name") : read
}

const conditions = (...asked: ReadonlyArray<Condition>): ReadonlyArray<Fact> => asked.flatMap(factsOf)

const factsOfEntries: {
  readonly [K in Entries["of"]]: (number: Extract<Entries, { of: K }>) => ReadonlyArray<Fact>
} = {
  activities: ({ credit, on, where }) => [
    ...conditions(where),
    ...(credit === "all-hosts" ? (["coHosts"] as const) : []),
    ...(on === undefined ? [] : (["time"] as const))
  ],
  recommendations: ({ where }) => conditions(where),
  facilities: () => [],
  officers: () => [],
  submissions: () => []
}

const factsOfNumber = <E extends Entries>(number: E): ReadonlyArray<Fact> =>
  (factsOfEntries[number.of] as (number: E) => ReadonlyArray<Fact>)(number)

const reads = (registers: ReadonlyArray<Register>, facts: ReadonlyArray<Fact> = [], jointly = false): Reads => ({
  registers: new Set(registers),
  facts: withName(facts),
  jointly
})

const find = (asked: Requirement): Reads => {
  switch (asked.about) {
    case "activity":
      return reads(["activities"], conditions(asked.where, asked.require))
    case "recommendation":
      return "boxes" in asked.require
        ? reads(["recommendations"])
        : reads(["activities", "recommendations"], conditions(asked.require))
    case "unit":
    case "region": {
      if ("decision" in asked) return reads(["units", "attestations"])
      const numbers = asked.demands.map(({ number }) => number)
      const facts = numbers.flatMap(factsOfNumber)
      return reads(
        ["units", ...numbers.map(({ of }) => of), ...(facts.length > 0 ? (["activities"] as const) : [])],
        facts,
        numbers.some((number) => number.of === "activities" && number.credit === "all-hosts")
      )
    }
  }
}

const known = new WeakMap<Requirement, Reads>()

/** What the status of a requirement's subjects rests on; worked out once, as a requirement never changes. */
export const readsOf = (asked: Requirement): Reads => {
  const found = known.get(asked) ?? find(asked)
  known.set(asked, found)
  return found
}
