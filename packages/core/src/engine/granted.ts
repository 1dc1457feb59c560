import type { Scope } from "../condition/Scope.ts"
import type { Notice } from "../notice/Notice.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import { exemptionOf, extended } from "../requirement/exemptions.ts"
import type { Measuring } from "./intervals.ts"
import type { SubjectRule } from "./Plan.ts"
import { entriesOf } from "./Registers.ts"

/** What was granted to units of a rule about them, by their places. */
export interface Granted {
  /** Whether a unit was let off the rule, so that it does not apply. */
  readonly isExempt: (unit: number) => boolean
  /** The last day that a unit was given; `undefined` where it is that of all. */
  readonly untilOf: (unit: number) => PlainDate | undefined
}

/** What was granted of a rule; `undefined` if nothing was. */
export const grantedOf = (
  { rule }: SubjectRule,
  { about, known: { registers, units }, scope }: Measuring
): Granted | undefined => {
  const { exemptions } = registers
  if (about !== "unit" || exemptions === undefined) return undefined
  const exempt = new Set<number>()
  const until = new Map<number, PlainDate>()
  for (const place of new Set(exemptions.all.flatMap(({ unit }) => units.placeOf(unit) ?? []))) {
    const exemption = exemptionOf(entriesOf(exemptions, place), rule.id, scope)
    if (exemption?.kind === "exempt") exempt.add(place)
    else if (exemption?.until !== undefined) until.set(place, exemption.until)
  }
  if (exempt.size + until.size === 0) return undefined
  return { isExempt: (unit) => exempt.has(unit), untilOf: (unit) => until.get(unit) }
}

/** A rule as it is asked of a unit that was given until this day. */
export const ruleUntil = (planned: SubjectRule, until: PlainDate | undefined, scope: Scope<Notice>): SubjectRule => {
  const { asked, numbers = [] } = planned
  if (until === undefined) return planned
  const own = extended(asked, { until }, scope)
  if ("decision" in own) return { ...planned, asked: own }
  return { ...planned, asked: own, numbers: numbers.map(({ row }, n) => ({ row, number: own.demands[n]!.number })) }
}
