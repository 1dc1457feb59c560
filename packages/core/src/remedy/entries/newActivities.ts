import type { ActivityEntries } from "../../requirement/Requirement.ts"
import { binds } from "../../rule/binds.ts"
import { limitFor } from "../../requirement/runsOut.ts"
import { allOf } from "../asked.ts"
import { type NewHost, newActivity, type Planned } from "../newActivity.ts"
import { daysFor, withSessionsOn } from "../timesOn.ts"
import type { NumberSearch, Several } from "./EntriesRow.ts"

type Demands = Several<ActivityEntries>

/** New activities by one host, one after the other. */
export interface Series {
  readonly host: NewHost
  readonly planned: readonly [Planned, ...ReadonlyArray<Planned>]
}

/** The unit itself or, for the region, the first one that may hold it. */
const hostOf = ({ hosts }: ActivityEntries, { given, record: { unit } }: NumberSearch): NewHost | undefined => {
  if (unit !== undefined) return { unit, isChosen: false }
  const { units } = given.portfolio
  const chosen =
    hosts === undefined
      ? units[0]
      : (units.find((one) => binds(hosts, one) === true) ?? units.find((one) => binds(hosts, one) === undefined))
  return chosen && { unit: chosen, isChosen: true }
}

/** New activities that would count for each of the demands, as many as the one lacks that lacks most. */
const seriesFor = (demands: Demands, search: NumberSearch): ReadonlyArray<Series> => {
  const [{ demand, number }] = demands
  const host = hostOf(number, search)
  const limit = limitFor(demand, search.numbers.limit)
  if (host === undefined || limit === undefined) return []
  const time = withSessionsOn(daysFor(demands, search.given))
  const condition = allOf(demands.map(({ number: { where } }) => where))
  const most = Math.max(...demands.map(({ lacking }) => lacking))
  const [first, ...rest] = Array.from({ length: most }, (_, further) =>
    newActivity(search, host, { condition, limit, further, ...(time === undefined ? {} : { facts: { time } }) })
  ).flatMap((planned) => planned ?? [])
  return first === undefined ? [] : [{ host, planned: [first, ...rest] }]
}

/** New activities for all of the demands for which there is time, and for each of them. */
export const newActivities = (demands: Demands, search: NumberSearch): ReadonlyArray<Series> => {
  const [first, ...rest] = demands.filter(
    ({ inTime, number: { between } }) => inTime && (between === undefined || between.end >= search.given.today)
  )
  if (search.reportsOnly || first === undefined) return []
  const all: Demands = [first, ...rest]
  const several: ReadonlyArray<Demands> = rest.length === 0 ? [all] : [all, ...all.map((one) => [one] as const)]
  const series = several.flatMap((some) => seriesFor(some, search))
  return [...new Map(series.map((one) => [JSON.stringify(one.planned[0].activity), one])).values()]
}
