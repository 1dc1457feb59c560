import type { TimeLimit } from "../time/TimeLimit.ts"
import type { Requirement } from "./Requirement.ts"

/** The times within which what a requirement asks can be done: its own, and those of its groups. */
export const limitsOf = (asked: Requirement): ReadonlyArray<TimeLimit> => {
  const own = "limit" in asked && asked.limit !== undefined ? [asked.limit] : []
  return "demands" in asked ? [...own, ...asked.demands.flatMap(({ limit }) => limit ?? [])] : own
}
