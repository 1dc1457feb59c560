import type { Condition } from "../condition/Condition.ts"
import type { Bound } from "../rule/Bound.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"
import { readingOf } from "./entries.ts"
import type { Demand, Requirement } from "./Requirement.ts"

const distinct = <A>(all: ReadonlyArray<A | undefined>): ReadonlyArray<A> => [
  ...new Set(all.filter((one) => one !== undefined))
]

/** The numbers that a requirement asks for; none if it asks for something else. */
export const demandsOf = (asked: Requirement): ReadonlyArray<Demand> => ("demands" in asked ? asked.demands : [])

/** The time within which what a requirement asks can still be done, if the notice gives one for all of it. */
export const limitOf = (asked: Requirement): TimeLimit | undefined => ("limit" in asked ? asked.limit : undefined)

/** The times within which what a requirement asks can still be done: its own, and those of its groups. */
export const limitsOf = (asked: Requirement): ReadonlyArray<TimeLimit> =>
  distinct([limitOf(asked), ...demandsOf(asked).map(({ limit }) => limit)])

/** The units of which a requirement speaks: those that it binds, and those whose entries alone count. */
export const boundsOf = (asked: Requirement): ReadonlyArray<Bound> =>
  "bound" in asked
    ? distinct([
        asked.bound._tag === "Region" ? undefined : asked.bound,
        ...demandsOf(asked).flatMap(({ number }) => readingOf(number).bounds)
      ])
    : []

/** The conditions of activities that bear on whether a requirement is fulfilled. */
export const conditionsOf = (asked: Requirement): ReadonlyArray<Condition> => {
  switch (asked.about) {
    case "activity":
      return [asked.where, asked.require]
    case "recommendation":
      return "boxes" in asked.require ? [asked.where] : [asked.where, asked.require]
    case "unit":
    case "region":
      return distinct(demandsOf(asked).flatMap(({ number }) => readingOf(number).conditions))
  }
}
