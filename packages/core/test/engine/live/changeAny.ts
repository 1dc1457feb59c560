import { assert } from "@effect/vitest"
import { type Activity, Failed, type Portfolio } from "@kepu/core"
import type { live, LiveRegisters } from "@kepu/core/live"

const registers = [
  "attestations",
  "exemptions",
  "facilities",
  "officers",
  "recommendations",
  "submissions",
  "unread"
] as const

/** Registers of one portfolio for another, without what names units or activities that are not there. */
const registersFor = (given: Portfolio, { activities, units }: Portfolio): LiveRegisters => {
  const { activities: _activities, units: _units, ...lists } = given
  const ids = new Set<string>(activities.map(({ id }) => id))
  const unitIds = new Set<string>(units.map(({ id }) => id))
  const isThere = ({ activity, unit }: { readonly unit?: string; readonly activity?: string }) =>
    (unit === undefined || unitIds.has(unit)) && (activity === undefined || ids.has(activity))
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.filter(isThere)]))
}

type Kept = ReturnType<typeof live>
type Roll = (below: number) => number

/** Takes a change, or refuses it as it must; answers whether it was taken. */
const tried = (change: () => void, mayRefuse: boolean): boolean => {
  try {
    change()
    return true
  } catch (refused) {
    if (!(refused instanceof Failed) || !mayRefuse) throw refused
    return false
  }
}

/**
 * One entry of a register comes, goes, is replaced or changes places with another one; all others are the same objects
 * as before. An entry may be there twice.
 */
const changeEntry = (kept: Kept, given: Portfolio, roll: Roll): void => {
  const { activities: _activities, units: _units, ...lists } = kept.portfolio
  const name = registers[roll(registers.length)]!
  const before: ReadonlyArray<object> = lists[name] ?? []
  const incoming: ReadonlyArray<object> = [...(registersFor(given, kept.portfolio)[name] ?? []), ...before]
  const at = roll(before.length + 1)
  const now = [...before]
  const [entry, other] = [incoming[roll(Math.max(1, incoming.length))], roll(Math.max(1, before.length))]
  switch (roll(4)) {
    case 0:
      now.splice(at, 1)
      break
    case 1:
      if (at < before.length) [now[at], now[other]] = [now[other]!, now[at]!]
      break
    default:
      if (entry !== undefined) now.splice(at, roll(2), entry)
  }
  kept.setRegisters({ ...lists, [name]: now })
}

/** One change at random, of those that other portfolios bring with them. */
export const changeAny = (kept: Kept, { activities, units, ...lists }: Portfolio, roll: Roll): void => {
  const here = kept.portfolio
  const one = <A>(list: ReadonlyArray<A>): A | undefined => list[roll(Math.max(1, list.length))]
  const isThere = new Set<string>(here.units.map(({ id }) => id))
  const [incoming, outgoing, unit] = [one(activities), one(here.activities), one([...units, ...here.units])]
  switch (roll(11)) {
    case 0:
    case 1:
    case 2: {
      if (incoming === undefined) return
      const known = [incoming.host, ...(incoming.coHosts ?? [])].every((id) => isThere.has(id))
      assert.strictEqual(
        tried(() => kept.put(incoming), !known),
        known
      )
      return
    }
    case 3: {
      // One fact comes, changes or goes.
      const key = one(Object.keys(incoming ?? {}).filter((name) => !["id", "host", "coHosts"].includes(name)))
      if (outgoing === undefined || key === undefined) return
      const { [key]: before, ...rest } = outgoing as unknown as Record<string, unknown>
      const goes = before !== undefined && key !== "name" && roll(2) === 0
      const now = goes ? rest : { ...rest, [key]: incoming![key as keyof Activity] }
      return kept.put(now as unknown as Activity)
    }
    case 4:
      return kept.remove(outgoing?.id ?? "nothing")
    case 5:
      return unit && kept.putUnit(roll(2) === 0 ? unit : { ...unit, kinds: one(units)?.kinds ?? [] })
    case 6: {
      const { units: _, ...names } = here
      const isNamed = JSON.stringify(names).includes(`"${unit?.id}"`)
      const isTaken = unit !== undefined && tried(() => kept.removeUnit(unit.id), isNamed)
      assert.isTrue(isTaken || isNamed || unit === undefined)
      return
    }
    case 7:
    case 8:
    case 9:
      return changeEntry(kept, { activities, units, ...lists }, roll)
    default:
      kept.setRegisters(registersFor({ activities, units, ...lists }, here))
  }
}
