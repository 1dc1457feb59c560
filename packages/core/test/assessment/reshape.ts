import { Portfolio } from "@kepu/core/schema"
import * as Schema from "effect/Schema"
import { portfolioOf } from "../sample.ts"

type Encoded = typeof Portfolio.Encoded
type Record = { [key: string]: unknown }

const copy = (portfolio: Portfolio): Encoded => structuredClone(Schema.encodeSync(Portfolio)(portfolio))

/**
 * What a record cannot be without; the unit of a facility is a fact like others. A decision without a day has been taken,
 * so of one with a day that is a word more and no fact less. What was granted stands as it is: it is no fact that is lacking, but an act.
 */
const essential: { readonly [Register in keyof Required<Encoded>]: ReadonlyArray<string> } = {
  units: ["id", "name"],
  activities: ["id", "name", "host"],
  submissions: ["unit", "document"],
  facilities: ["kind", "name"],
  officers: ["unit", "registered"],
  recommendations: ["activity", "unit"],
  attestations: ["rule", "unit", "decision", "on"],
  exemptions: ["unit", "rule", "kind", "on", "until", "reason", "by"],
  unread: ["register"]
}
const registers = ["submissions", "facilities", "officers", "recommendations", "attestations"] as const

/** Takes facts out of the records, and registers out of the portfolio; `mask` says which, over and over. */
export const forget = (portfolio: Portfolio, mask: ReadonlyArray<boolean>): Portfolio => {
  const data = copy(portfolio) as unknown as { [register: string]: Array<Record> | undefined }
  let n = 0
  const isForgotten = () => mask.length > 0 && mask[n++ % mask.length] === true
  for (const [register, keys] of Object.entries(essential)) {
    for (const record of data[register] ?? []) {
      for (const key of Object.keys(record)) if (!keys.includes(key) && isForgotten()) delete record[key]
    }
  }
  for (const register of registers) if (isForgotten()) delete data[register]
  return portfolioOf(data as unknown as Encoded)
}

/** Of two decisions about the same the later one stands, so here the order would matter. */
const decidedOnce = (attestations: NonNullable<Encoded["attestations"]>) =>
  attestations.filter(
    ({ rule, unit }, n) => attestations.findIndex((other) => other.rule === rule && other.unit === unit) === n
  )

/** The portfolio with no rule decided twice about the same. */
export const decided = (portfolio: Portfolio): Portfolio => {
  const { attestations, ...data } = copy(portfolio)
  return portfolioOf({ ...data, ...(attestations ? { attestations: decidedOnce(attestations) } : {}) })
}

const reversed = (data: unknown): unknown => {
  // An open end is the last session's, so of such sessions the order is a fact.
  if (typeof data === "object" && data !== null && "openEnd" in data) return data
  if (Array.isArray(data)) return data.map(reversed).toReversed()
  if (typeof data !== "object" || data === null) return data
  return Object.fromEntries(
    Object.entries(data)
      .map(([key, value]) => [key, reversed(value)] as const)
      .toReversed()
  )
}

/** The same facts in reversed order: registers, lists within records, and keys. */
export const reverse = (portfolio: Portfolio): Portfolio => portfolioOf(reversed(copy(portfolio)) as Encoded)

/** The parts of a portfolio by unit; nothing in one points to the other, and co-hosts are known. */
export const split = (
  portfolio: Portfolio
): { readonly whole: Portfolio; readonly parts: ReadonlyArray<Portfolio> } => {
  const data = copy(portfolio)
  const sideOf = (unit: string) => (unit === data.units[0]?.id ? 0 : 1)
  const hostOf = (id: string) => data.activities.find((activity) => activity.id === id)!.host
  const whole: Encoded = {
    ...data,
    activities: data.activities.map(({ coHosts = [], ...activity }) => ({
      ...activity,
      coHosts: coHosts.filter((unit) => sideOf(unit) === sideOf(activity.host))
    })),
    ...(data.recommendations
      ? {
          recommendations: data.recommendations.filter(
            ({ activity, unit }) => sideOf(hostOf(activity)) === sideOf(unit)
          )
        }
      : {}),
    ...(data.submissions
      ? {
          submissions: data.submissions.filter(
            ({ activity, unit }) => activity === undefined || sideOf(hostOf(activity)) === sideOf(unit)
          )
        }
      : {})
  }
  const part = (side: number): Encoded => {
    const own = <A extends { readonly unit?: string }>(list: ReadonlyArray<A>) =>
      list.filter(({ unit }) => unit === undefined || sideOf(unit) === side)
    const { attestations, exemptions, facilities, officers, recommendations, submissions } = whole
    return {
      units: whole.units.filter(({ id }) => sideOf(id) === side),
      activities: whole.activities.filter(({ host }) => sideOf(host) === side),
      ...(submissions ? { submissions: own(submissions) } : {}),
      ...(facilities ? { facilities: own(facilities) } : {}),
      ...(officers ? { officers: own(officers) } : {}),
      ...(recommendations ? { recommendations: own(recommendations) } : {}),
      ...(attestations ? { attestations: own(attestations) } : {}),
      ...(exemptions ? { exemptions: own(exemptions) } : {})
    }
  }
  return { whole: portfolioOf(whole), parts: [portfolioOf(part(0)), portfolioOf(part(1))] }
}
