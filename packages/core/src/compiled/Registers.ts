import type { Attestation } from "../portfolio/Attestation.ts"
import type { Facility } from "../portfolio/Facility.ts"
import type { OfficerRegistration } from "../portfolio/OfficerRegistration.ts"
import type { Portfolio, Unread } from "../portfolio/Portfolio.ts"
import type { Recommendation } from "../portfolio/Recommendation.ts"
import type { Submission } from "../portfolio/Submission.ts"

/** The entries of a register by the unit that they name, by its place; and those that name none. */
export interface Grouped<A> {
  readonly all: ReadonlyArray<A>
  readonly of: (unit: number) => ReadonlyArray<A>
  readonly ofNone: ReadonlyArray<A>
}

/** The registers of a portfolio by unit; one that is absent there is absent here. */
export interface Registers {
  readonly submissions: Grouped<Submission> | undefined
  readonly facilities: Grouped<Facility> | undefined
  readonly officers: Grouped<OfficerRegistration> | undefined
  readonly recommendations: Grouped<Recommendation> | undefined
  readonly attestations: Grouped<Attestation> | undefined
  readonly unread: Grouped<Unread> | undefined
}

const none: ReadonlyArray<never> = []

const group = <A extends { readonly unit?: string }>(
  entries: ReadonlyArray<A> | undefined,
  unitPlace: ReadonlyMap<string, number>
): Grouped<A> | undefined => {
  if (entries === undefined) return undefined
  const places = new Int32Array(entries.length)
  const ofNone: Array<A> = []
  let units = 0
  for (let n = 0; n < entries.length; n++) {
    const { unit } = entries[n]!
    if (unit === undefined) ofNone.push(entries[n]!)
    places[n] = unit === undefined ? -1 : (unitPlace.get(unit) ?? -1)
    units = Math.max(units, places[n]! + 1)
  }
  // The entries of a unit stand together, from its start to that of the next: lists of their own would take more memory.
  const starts = new Int32Array(units + 1)
  for (const place of places) if (place >= 0) starts[place + 1]!++
  for (let unit = 0; unit < units; unit++) starts[unit + 1]! += starts[unit]!
  const next = starts.slice()
  const grouped: Array<A> = []
  grouped.length = starts[units]!
  for (let n = 0; n < entries.length; n++) if (places[n]! >= 0) grouped[next[places[n]!]!++] = entries[n]!
  return {
    all: entries,
    ofNone,
    of: (unit) =>
      unit >= units || starts[unit] === starts[unit + 1] ? none : grouped.slice(starts[unit], starts[unit + 1])
  }
}

export const registersOf = (
  { attestations, facilities, officers, recommendations, submissions, unread }: Portfolio,
  unitPlace: ReadonlyMap<string, number>
): Registers => ({
  submissions: group(submissions, unitPlace),
  facilities: group(facilities, unitPlace),
  officers: group(officers, unitPlace),
  recommendations: group(recommendations, unitPlace),
  attestations: group(attestations, unitPlace),
  unread: group(unread, unitPlace)
})

/** How many records of a register could not be read and may be the unit's or, without one, the region's; as `unreadOf`. */
export const lostOf = (
  { unread }: Registers,
  register: Unread["register"]
): { readonly ofUnit: (unit: number) => number; readonly ofRegion: number } => {
  const count = (list: ReadonlyArray<Unread>) => list.filter((record) => record.register === register).length
  if (unread === undefined || count(unread.all) === 0) return { ofUnit: () => 0, ofRegion: 0 }
  if (count(unread.ofNone) > 0) return { ofUnit: () => Number.POSITIVE_INFINITY, ofRegion: Number.POSITIVE_INFINITY }
  return { ofUnit: (unit) => count(unread.of(unit)), ofRegion: count(unread.all) }
}
