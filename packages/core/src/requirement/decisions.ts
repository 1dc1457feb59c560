import type { Attestation } from "../portfolio/Attestation.ts"
import type { Unit } from "../portfolio/Unit.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import type { AnyCase as Case } from "./Case.ts"
import type { OfDecision } from "./Requirement.ts"

/**
 * The decision that stands among those on one rule and subject: the latest that has been taken by `today`, that day
 * included. One without a date is taken to be older than any dated one, and of two without a date the later entry
 * stands. Two of one date that differ leave it open.
 */
export const standing = (decisions: ReadonlyArray<Attestation>, today: PlainDate): Attestation | undefined => {
  const taken = decisions.filter(({ on }) => on === undefined || on <= today)
  const last = taken.reduce<Attestation | undefined>(
    (latest, one) => (latest === undefined || (one.on ?? "") >= (latest.on ?? "") ? one : latest),
    undefined
  )
  const differs = ({ decision, on }: Attestation) => on !== undefined && on === last!.on && decision !== last!.decision
  return taken.some(differs) ? undefined : last
}

/** The decision that stands for the rule and the subject. */
export const decisionOn = ({ decision }: OfDecision, unit: Unit | undefined, given: Case): Attestation | undefined =>
  standing(
    (given.recordsFor(unit?.id).attestations ?? []).filter((one) => one.rule === decision && one.unit === unit?.id),
    given.today
  )
