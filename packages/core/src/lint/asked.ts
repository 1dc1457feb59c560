import type { Notice } from "../notice/Notice.ts"
import { runsOutAt } from "../requirement/runsOut.ts"
import { questions } from "../condition/questions.ts"
import type { Condition } from "../condition/Condition.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Counting } from "../rule/Bound.ts"
import {
  type CountedRegister,
  type Entries,
  type OfActivities,
  type Requirement,
  valuesOf
} from "../requirement/Requirement.ts"
import { isMixed } from "./situation/situations.ts"
import type { Window } from "../time/Window.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"

/** Of every activity, or of every recommended one, for which `where` holds, `require` is asked. */
export interface Each {
  readonly of: "activity" | "recommendation"
  readonly where: Condition
  readonly require: Condition
  /** The first instant that is too late; `-Infinity` where it is asked at once. */
  readonly tooLate: number
}

/** A number of each bound unit, or of the region, has to lie between two amounts, both included. */
export interface Count<E extends Entries = Entries> {
  readonly bound: Counting
  readonly number: E
  /** What must hold for an activity so that it, or its recommendation, counts; absent where none is counted. */
  readonly where?: Condition
  readonly atLeast: number
  readonly atMost: number
  readonly tooLate: number
}

/** The window by which conditions ask about the days of a group. */
export const windowOn = ({ end, start }: Pick<Window, "start" | "end">): string => `days ${start} ${end}`

/** A row for each register whose entries can be counted. */
const wheres: {
  readonly [R in CountedRegister]: (entries: Extract<Entries, { readonly of: R }>) => Condition | undefined
} = {
  activities: ({ between, where }) =>
    between === undefined ? where : { _tag: "All", of: [where, { _tag: "InWindow", window: windowOn(between) }] },
  recommendations: ({ where }) => where,
  facilities: () => undefined,
  officers: () => undefined,
  submissions: () => undefined,
  units: () => undefined
}

const tooLateFor = (limit: TimeLimit | undefined, scope: Scope<Notice>): number =>
  limit === undefined ? Number.NEGATIVE_INFINITY : runsOutAt(limit, scope)

/** Whether a condition compares what the notice declares with what every notice has: nothing is claimed of it. */
export const isOpen = (where: Condition): boolean => questions(where).some(isMixed)

const isOfHosts = ({ beside, heldBy, together }: OfActivities): boolean =>
  heldBy !== undefined || together !== undefined || beside !== undefined

/** What a requirement asks of each record; none if it asks for something else. */
export const eachOf = (asked: Requirement, scope: Scope<Notice>): ReadonlyArray<Each> => {
  if (asked.about === "activity") {
    // Of whose host or document something is asked, nothing is claimed.
    if ("document" in asked || isOfHosts(asked) || isOpen(asked.where) || isOpen(asked.require)) return []
    const { limit, require, where } = asked
    return [{ of: "activity", where, require, tooLate: tooLateFor(limit, scope) }]
  }
  return asked.about === "recommendation" &&
    !("boxes" in asked.require) &&
    !isOpen(asked.where) &&
    !isOpen(asked.require)
    ? [
        {
          of: "recommendation",
          where: asked.where,
          require: asked.require,
          tooLate: tooLateFor(asked.limit, scope)
        }
      ]
    : []
}

/** The numbers that a requirement asks for; none if it asks for something else. */
export const countsOf = (asked: Requirement, scope: Scope<Notice>): ReadonlyArray<Count> => {
  if (!("demands" in asked)) return []
  const { bound } = asked
  const usually = tooLateFor(asked.limit, scope)
  // Nothing is claimed of amounts that rest on other numbers, of whom these bind, nor of groups of which some will do.
  if (
    asked.holding !== undefined ||
    asked.inAtLeast !== undefined ||
    asked.demands.some(
      ({ compared, number }) =>
        compared !== undefined ||
        valuesOf(number) !== undefined ||
        ("where" in number && number.where !== undefined && isOpen(number.where)) ||
        (number.of === "activities" && number.together !== undefined)
    )
  )
    return []
  return asked.demands.map(({ atLeast = 0, atMost = Number.POSITIVE_INFINITY, atOnce, limit, number }) => {
    const where = (wheres[number.of] as (entries: Entries) => Condition | undefined)(number)
    const tooLate = limit === undefined && !atOnce ? usually : tooLateFor(atOnce ? undefined : limit, scope)
    return { bound, number, atLeast, atMost, tooLate, ...(where === undefined ? {} : { where }) }
  })
}
