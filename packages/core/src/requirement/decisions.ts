import type { Attestation } from "../portfolio/Attestation.ts"
import type { PlainDate } from "../time/PlainDate.ts"

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
