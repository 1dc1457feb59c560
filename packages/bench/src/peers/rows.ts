import type { Activity, Portfolio, Unit } from "@kepu/core"
import type { Truth } from "@kepu/core/condition"
import type { HandFinding } from "../byHand.ts"

/** The eight rules on activities, in the order in which a peer answers them. */
export const rules = [
  "window",
  "within",
  "name",
  "food-safety-name",
  "online-address",
  "published",
  "annex-1",
  "complete"
] as const
export type RuleName = (typeof rules)[number]

/** The days of September 2023 as numbers, for engines that do not compare texts. */
const dayNumber = (day: string): number => Number(day.slice(8, 10))

/** An activity laid flat: a fact that is not known has no key. */
export interface FlatRow {
  readonly id: string
  readonly host: string
  readonly name: string
  readonly start?: number
  readonly end?: number
  readonly [fact: string]: string | number | boolean | undefined
}

/** Lays an activity flat, with what only a text search can tell told beforehand: a gift to engines without one. */
export const flatRow = (activity: Activity): FlatRow => {
  const { address, contactName, contactPhone, host, id, images, mode, name, newsLinks } = activity
  const { place, platform, summary, time, topics, videos } = activity
  const { end, start } = time?.sessions[0] ?? {}
  const facts = {
    start: start && dayNumber(start),
    end: start && dayNumber(end ?? start),
    food: topics?.includes("food-safety"),
    mode,
    address,
    platform,
    place,
    contactName,
    contactPhone,
    images,
    videos,
    newsLinks,
    summary
  }
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
  return { id, host, name, ...known }
}

/** The second stage for engines that answer row by row: what is counted for units, and the rule on member units. */
export const memberUnits = (units: Portfolio["units"]) => {
  const counted = new Map<string, { sure: number; possible: number }>()
  for (const { id } of units) counted.set(id, { sure: 0, possible: 0 })
  return {
    add: (host: string, inWindow: Truth, published: Truth): void => {
      if (inWindow === false || published === false) return
      const count = counted.get(host)!
      count.possible++
      if (inWindow && published) count.sure++
    },
    findings: (): ReadonlyArray<HandFinding> =>
      units.flatMap((unit) => memberFinding(unit, counted.get(unit.id)!.sure, counted.get(unit.id)!.possible))
  }
}

export const memberFinding = ({ id, kinds }: Unit, sure: number, possible: number): ReadonlyArray<HandFinding> => {
  if (kinds !== undefined && !kinds.includes("member-unit")) return []
  if (kinds !== undefined && sure >= 1) return []
  const status = kinds === undefined || possible >= 1 ? "undetermined" : "unmet"
  return [{ rule: "member-unit-activity", status, id }]
}

/**
 * Both stages over an engine that answers each row: for each rule whether it is met (or does not apply), unmet or open.
 */
export const byRow = <Row extends { readonly id: string; readonly host: string }>(
  rows: ReadonlyArray<Row>,
  units: Portfolio["units"],
  answer: (row: Row) => ReadonlyArray<Truth>
): ReadonlyArray<HandFinding> => {
  const findings: Array<HandFinding> = []
  const members = memberUnits(units)
  for (const row of rows) {
    const answers = answer(row)
    for (let n = 0; n < rules.length; n++) {
      const truth = answers[n]
      if (truth !== true)
        findings.push({ rule: rules[n]!, status: truth === false ? "unmet" : "undetermined", id: row.id })
    }
    members.add(row.host, answers[0], answers[5])
  }
  return [...findings, ...members.findings()]
}
