import type { Scope } from "../condition/Scope.ts"
import type { Exemption } from "../portfolio/Exemption.ts"
import type { Unit } from "../portfolio/Unit.ts"
import type { Deadline } from "../time/Deadline.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"
import type { AnyCase as Case } from "./Case.ts"
import type { Demand, OfDecision, OfNumbers } from "./Requirement.ts"
import type { Judgeable } from "./Rulebook.ts"
import { runsOutAt } from "./runsOut.ts"

const holds = ({ kind, on, until }: Exemption, today: PlainDate): boolean =>
  on <= today && (kind === "extended" || until === undefined || today <= until)

/**
 * What of these, all of one unit, holds for a rule: an exemption before an extension, and of several extensions the
 * longest. An extension does not end: its last day is that of the rule for the unit from then on.
 */
export const exemptionOf = (
  exemptions: ReadonlyArray<Exemption>,
  rule: string,
  { today }: Pick<Scope<Judgeable>, "today">
): Exemption | undefined => {
  let found: Exemption | undefined
  for (const one of exemptions) {
    if (one.rule !== rule || !holds(one, today)) continue
    if (one.kind === "exempt") return one
    if (found === undefined || one.until! > found.until!) found = one
  }
  return found
}

/** What is asked of a unit that was given more time: whatever ends before the last day that it was given ends then. */
export const extended = <A extends OfNumbers | OfDecision>(
  asked: A,
  { until }: Pick<Exemption, "until">,
  scope: Scope<Judgeable>
): A => {
  const deadline: Deadline = { date: until!, boundary: "inclusive", zone: scope.notice.zone }
  const end: TimeLimit = { _tag: "Until", deadline }
  const isSooner = (limit: TimeLimit): boolean => runsOutAt(limit, scope) < runsOutAt(end, scope)
  // A decision for which the notice gives no time has none that could be extended.
  if ("decision" in asked) return asked.limit && isSooner(asked.limit) ? { ...asked, limit: end } : asked
  const moved = ({ limit, number, ...demand }: Demand): Demand => ({
    ...demand,
    number:
      number.of === "submissions" && number.by !== undefined && isSooner({ _tag: "Until", deadline: number.by })
        ? { ...number, by: { ...deadline, ...(number.by.medium === undefined ? {} : { medium: number.by.medium }) } }
        : number,
    ...(limit === undefined ? {} : { limit: isSooner(limit) ? end : limit })
  })
  const [first, ...rest] = asked.demands
  return {
    ...asked,
    demands: [moved(first), ...rest.map(moved)],
    limit: asked.limit === undefined || isSooner(asked.limit) ? end : asked.limit
  }
}

/** What is asked of a unit to which this was granted; of one that was let off it is asked as of others, and does not apply. */
export const underExemption = <A extends OfNumbers | OfDecision>(
  asked: A,
  exemption: Exemption | undefined,
  scope: Scope<Judgeable>
): A => (exemption?.kind === "extended" ? extended(asked, exemption, scope) : asked)

/** What was granted to a unit of what is asked. */
export const grantedTo = (
  asked: OfNumbers | OfDecision,
  unit: Unit | undefined,
  given: Case
): Exemption | undefined => {
  if (unit === undefined) return undefined
  const own = given.recordsFor(unit.id).exemptions?.filter((one) => one.unit === unit.id)
  return own && exemptionOf(own, "decision" in asked ? asked.decision : asked.rule, given)
}

/** What is asked of a unit or, without one, of the region: as the notice asks it, or with the time that the unit was given. */
export const askedOf = <A extends OfNumbers | OfDecision>(asked: A, unit: Unit | undefined, given: Case): A =>
  underExemption(asked, grantedTo(asked, unit, given), given)
