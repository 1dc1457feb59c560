import { limitOf } from "../../requirement/partsOf.ts"
import type { Deadline } from "../../time/Deadline.ts"
import type { Draft } from "../Draft.ts"
import { groupBy } from "../found.ts"
import type { Placed } from "../Placed.ts"

/** A deadline that a clause sets, once for all the rules that take it from there. */
export interface ClauseDeadline {
  readonly deadline: Deadline
  readonly rules: readonly [Placed, ...ReadonlyArray<Placed>]
}

interface Mention {
  readonly placed: Placed
  readonly deadline: Deadline
}

const keyOf = ({ boundary, date, time, zone }: Deadline): string => JSON.stringify([date, time, boundary, zone])

const once = (mentions: ReadonlyArray<Mention>): ReadonlyArray<ClauseDeadline> =>
  groupBy(mentions, ({ deadline, placed }) => `${placed.clause} ${keyOf(deadline)}`).map(([first, ...rest]) => ({
    deadline: first.deadline,
    rules: [first.placed, ...rest.map(({ placed }) => placed)]
  }))

/** Every deadline of the notice; the ends of groups, such as the days of a window, are none. */
export const deadlinesOf = ({ rules }: Draft): ReadonlyArray<ClauseDeadline> =>
  once(
    rules.flatMap((placed) => {
      const limit = limitOf(placed.asked)
      return limit?._tag === "Until" ? [{ placed, deadline: limit.deadline }] : []
    })
  )

/** The deadlines of documents by the window on whose activities they report. */
export const deadlinesOfReports = ({ rules }: Draft): ReadonlyMap<string, ReadonlyArray<ClauseDeadline>> => {
  const reports = rules.flatMap((placed) =>
    placed.counts.flatMap(({ atLeast, number }) =>
      number.of === "submissions" && number.reportsOn !== undefined && number.by !== undefined && atLeast > 0
        ? [{ window: number.reportsOn, placed, deadline: number.by }]
        : []
    )
  )
  return new Map(groupBy(reports, ({ window }) => window).map((group) => [group[0].window, once(group)]))
}
