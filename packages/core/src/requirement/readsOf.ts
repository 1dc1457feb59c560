import type { Condition } from "../condition/Condition.ts"
import type { Fact, FactId } from "../condition/Fact.ts"
import { isFact } from "../condition/isFact.ts"
import { factsOf } from "../condition/factsOf.ts"
import { type Register, readingOf } from "./entries.ts"
import { boundsOf, conditionsOf, numbersOf } from "./partsOf.ts"
import type { Requirement } from "./Requirement.ts"

/** The key of a record under which a fact stands. */
export type FactKey = Fact | "facts"

/** What bears on a requirement: whatever else changes changes none of its findings. */
export interface Reads {
  readonly about: Requirement["about"]
  readonly registers: ReadonlyArray<Register>
  /** Facts of activities; those that the notice declares all stand under one key. */
  readonly facts: ReadonlySet<FactKey>
  /** Whether a joint activity counts for its co-hosts too: one whose co-hosts are unknown may count for any unit. */
  readonly jointly: boolean
}

const keyOf = (fact: FactId): FactKey => (isFact(fact) ? fact : "facts")

/** The facts on which conditions rest. A word of the name may declare a topic or a programme. */
export const factsRead = (conditions: ReadonlyArray<Condition>): ReadonlyArray<FactKey> => {
  const facts = conditions.flatMap(factsOf).map(keyOf)
  return facts.some((fact) => fact === "topics" || fact === "programme") ? ["name", ...facts] : facts
}

const registersOf = (asked: Requirement): ReadonlyArray<Register> => {
  switch (asked.about) {
    case "activity":
      return [
        "activities",
        ...(boundsOf(asked).length > 0 || "beside" in asked ? (["units"] as const) : []),
        ...("document" in asked ? (["submissions", "unread"] as const) : [])
      ]
    case "recommendation":
      return ["activities", "recommendations"]
    case "unit":
    case "region":
      return "decision" in asked
        ? ["units", "attestations", "exemptions"]
        : ["exemptions", ...numbersOf(asked).flatMap((number) => readingOf(number).registers)]
  }
}

/** What bears on a requirement. */
export const readsOf = (asked: Requirement): Reads => {
  const remarked = "remarks" in asked ? (asked.remarks ?? []).map(({ when }) => when) : []
  const numbers = numbersOf(asked)
  return {
    about: asked.about,
    registers: [...new Set(registersOf(asked))],
    facts: new Set([
      ...factsRead([...conditionsOf(asked), ...remarked]),
      ...("by" in asked ? (["time"] as const) : []),
      ...("together" in asked ? (["coHosts"] as const) : []),
      ...("beside" in asked ? [keyOf(asked.beside.fact)] : []),
      ...numbers.flatMap((number) => readingOf(number).facts).map(keyOf)
    ]),
    jointly: numbers.some((number) => number.of === "activities" && number.credit === "all-hosts")
  }
}
