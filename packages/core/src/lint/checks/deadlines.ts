import { digest } from "../../digest.ts"
import { requirementOf } from "../../requirement/lower.ts"
import { limitsOf } from "../../requirement/partsOf.ts"
import type { Deadline } from "../../time/Deadline.ts"
import type { Window } from "../../time/Window.ts"
import type { Draft, Placed } from "../Draft.ts"
import { groupBy } from "../found.ts"

/** A deadline that a clause sets, once for all the rules that take it from there. */
export interface Stated {
  readonly deadline: Deadline
  readonly rules: readonly [Placed, ...ReadonlyArray<Placed>]
}

interface Mention {
  readonly placed: Placed
  readonly deadline: Deadline
}

const stated = (mentions: ReadonlyArray<Mention>): ReadonlyArray<Stated> =>
  groupBy(mentions, ({ deadline, placed }) => `${placed.clause} ${digest(deadline)}`).map(([first, ...rest]) => ({
    deadline: first.deadline,
    rules: [first.placed, ...rest.map(({ placed }) => placed)]
  }))

/** Every deadline of the notice. */
export const deadlinesOf = ({ notice, rules }: Draft): ReadonlyArray<Stated> =>
  stated(
    rules.flatMap((placed) =>
      limitsOf(requirementOf(placed.rule, notice)).flatMap((limit) =>
        limit._tag === "Until" ? [{ placed, deadline: limit.deadline }] : []
      )
    )
  )

/** The deadlines of documents that report on the window. */
export const deadlinesAfter = ({ id }: Window, { rules }: Draft): ReadonlyArray<Stated> =>
  stated(
    rules.flatMap((placed) =>
      placed.asked.due.filter(({ reportsOn }) => reportsOn === id).map(({ deadline }) => ({ placed, deadline }))
    )
  )
