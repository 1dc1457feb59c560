import type { Condition } from "../condition/Condition.ts"
import type { Bound } from "../rule/Bound.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"
import { readingOf } from "./entries.ts"
import type { Demand, Entries, OfActivities, Requirement } from "./Requirement.ts"

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

/** The numbers on which the status of a subject rests: those asked for, and those by which they are asked for. */
export const numbersOf = (asked: Requirement): ReadonlyArray<Entries> =>
  "demands" in asked
    ? [
        ...asked.demands.flatMap(({ compared = [], number }) => [
          number,
          ...compared.flatMap(({ amount }) => (typeof amount === "object" && "of" in amount ? [amount.of] : []))
        ]),
        ...(asked.holding === undefined ? [] : [asked.holding])
      ]
    : []

/** Those of the amounts that differ by unit. */
const tablesOf = (asked: Requirement): ReadonlyArray<Bound> =>
  demandsOf(asked).flatMap(({ compared = [] }) =>
    compared.flatMap(({ amount }) =>
      typeof amount === "object" && "amounts" in amount ? amount.amounts.map(({ bound }) => bound) : []
    )
  )

/** Of which units it is asked who holds an activity, or that make an amount beside one of its numbers. */
const boundsOfHosts = ({ beside, heldBy, together = [] }: OfActivities): ReadonlyArray<Bound | undefined> => [
  heldBy,
  ...together,
  ...(beside?.compared ?? []).flatMap(({ amount }) => {
    if (typeof amount === "number") return []
    return "amounts" in amount ? amount.amounts.map(({ bound }) => bound) : [amount.of.among]
  })
]

/** The units of which a requirement speaks: those that it binds, and those whose entries alone count. */
export const boundsOf = (asked: Requirement): ReadonlyArray<Bound> =>
  "bound" in asked
    ? distinct([
        asked.bound._tag === "Region" ? undefined : asked.bound,
        ...numbersOf(asked).flatMap((number) => readingOf(number).bounds),
        ...tablesOf(asked)
      ])
    : asked.about === "activity"
      ? distinct([asked.hosts, ...("document" in asked ? [] : boundsOfHosts(asked))])
      : []

/** The conditions of activities that bear on whether a requirement is fulfilled. */
export const conditionsOf = (asked: Requirement): ReadonlyArray<Condition> => {
  switch (asked.about) {
    case "activity":
      return "document" in asked ? [asked.where] : [asked.where, asked.require]
    case "recommendation":
      return "boxes" in asked.require ? [asked.where] : [asked.where, asked.require]
    case "unit":
    case "region":
      return distinct(numbersOf(asked).flatMap((number) => readingOf(number).conditions))
  }
}
