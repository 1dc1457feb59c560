import type { Condition } from "../condition/Condition.ts"
import type { Fact } from "../condition/Fact.ts"
import { factsOf } from "../condition/factsOf.ts"
import { type Register, readingOf } from "./entries.ts"
import { conditionsOf, demandsOf } from "./partsOf.ts"
import type { Requirement } from "./Requirement.ts"

/** What bears on a requirement: whatever else changes changes none of its findings. */
export interface Reads {
  readonly about: Requirement["about"]
  readonly registers: ReadonlyArray<Register>
  /** Facts of activities. */
  readonly facts: ReadonlySet<Fact>
  /** Whether a joint activity counts for its co-hosts too: one whose co-hosts are unknown may count for any unit. */
  readonly jointly: boolean
}

/** The facts on which conditions rest. A word of the name may declare a topic or a programme. */
export const factsRead = (conditions: ReadonlyArray<Condition>): ReadonlyArray<Fact> => {
  const facts = conditions.flatMap(factsOf)
  return facts.some((fact) => fact === "topics" || fact === "programme") ? ["name", ...facts] : facts
}

const registersOf = (asked: Requirement): ReadonlyArray<Register> => {
  switch (asked.about) {
    case "activity":
      return ["activities"]
    case "recommendation":
      return ["activities", "recommendations"]
    case "unit":
    case "region":
      return "decision" in asked
        ? ["units", "attestations", "exemptions"]
        : ["exemptions", ...asked.demands.flatMap(({ number }) => readingOf(number).registers)]
  }
}

/** What bears on a requirement. */
export const readsOf = (asked: Requirement): Reads => {
  const remarked = "remarks" in asked ? (asked.remarks ?? []).map(({ when }) => when) : []
  const numbers = demandsOf(asked).map(({ number }) => number)
  return {
    about: asked.about,
    registers: [...new Set(registersOf(asked))],
    facts: new Set([
      ...factsRead([...conditionsOf(asked), ...remarked]),
      ...numbers.flatMap((number) => readingOf(number).facts)
    ]),
    jointly: numbers.some((number) => number.of === "activities" && number.credit === "all-hosts")
  }
}
