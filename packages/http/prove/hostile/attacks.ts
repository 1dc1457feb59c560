import { notice } from "@kepu/core/notices/pucheng-2023"
import type { Asked } from "./ask.ts"
import { activityOf, base } from "./ledger.ts"

export interface Tokens {
  readonly units: ReadonlyArray<string>
  readonly viewer: string
  readonly county: string
  readonly otherCounty: string
  readonly issuer: string
}

export type Attack = (n: number) => Omit<Asked, "token">

const moment = (n: number): string =>
  `asOf=${encodeURIComponent(new Date(Date.UTC(2023, 8, 1) + (n % 2_000_000) * 1000).toISOString().replace(".000Z", "Z"))}`

const post = (path: string, json: unknown): Omit<Asked, "token"> => ({
  path,
  method: "POST",
  body: JSON.stringify(json)
})

const words = Array.from({ length: 160 }, (_, n) => ({ _tag: "NameContains", words: [`词${n}`, `语${n}`] }))
const condition = { _tag: "Any", of: words }

const portfolio = {
  units: Array.from({ length: 300 }, (_, n) => ({ id: `u${n}`, name: `单位${n}`, kinds: ["township"] })),
  activities: Array.from({ length: 12_000 }, (_, n) => ({ id: `a${n}`, name: "讲座", host: `u${n % 300}` }))
}
const posted = JSON.stringify({ notice: notice.id, asOf: "2023-09-20T00:00:00+08:00", portfolio })
const empties = JSON.stringify({
  notice: notice.id,
  portfolio: { units: [], activities: Array.from({ length: 19_999 }, () => ({})) }
})
const keys = Array.from({ length: 4000 }, (_, n) => `a${n}`)

/** What anybody may send who reads a ledger. */
const reading: Readonly<Record<string, Attack>> = {
  "findings of ever other moments": (n) => ({ path: `${base}/findings?limit=10000&${moment(n)}` }),
  "all findings": () => ({ path: `${base}/findings?limit=10000` }),
  "next steps": (n) => ({ path: `${base}/next-steps?${moment(n)}` }),
  "a costly search": () => post(`${base}/search`, { where: condition, limit: 10_000 }),
  "all activities, removed ones too": () => ({ path: `${base}/activities?limit=10000&withRemoved=true` }),
  "all that was ever done": () => ({ path: `${base}/changes?after=0&limit=10000` }),
  "records by thousands of keys": () => post(`${base}/records`, { register: "activities", keys }),
  "annex 1": () => ({ path: `${base}/annex-1.csv` }),
  "the calendar": () => ({ path: `${base}/activities.ics` }),
  "a large portfolio to judge": () => ({ path: "/v1/assessments", method: "POST", body: posted }),
  "a portfolio of faults": () => ({ path: "/v1/assessments", method: "POST", body: empties })
}

const ofOffices: Readonly<Record<string, Attack>> = {
  "the whole assessment": (n) => ({ path: `${base}/assessment?${moment(n)}` }),
  "the whole portfolio": () => ({ path: `${base}/portfolio` }),
  "indicators of activities": (n) => ({ path: `${base}/indicators?of=activities&${moment(n)}` })
}

/** Many writes at once, each of a record as large as it may be or as small as it can be. */
const bulk =
  (host: string, count: number, remark: number): Attack =>
  (n) =>
    post(`${base}/changes`, {
      writes: Array.from({ length: count }, (_, k) => {
        const value = {
          ...activityOf(1_000_000 + n * count + k, host),
          ...Object.fromEntries(["remark", "place", "timeText", "address"].map((fact) => [fact, "字".repeat(remark)]))
        }
        return { _tag: "Save", register: "activities", key: value.id, expected: 0, value }
      })
    })

/**
 * The same few again and again: more than these are not taken in while it lasts, and to make ever other ones of several
 * megabytes would take the processor that the service is measured on.
 */
const few = (attack: Attack, different: number): Attack => {
  const made = new Map<number, ReturnType<Attack>>()
  return (n) => {
    const at = n % different
    const one = made.get(at) ?? attack(at)
    made.set(at, one)
    return one
  }
}

const ofUnits = (host: string): Readonly<Record<string, Attack>> => ({
  "as many writes as a unit may do at once": bulk(host, 200, 10),
  "the largest records": bulk(host, 3, 19_000),
  "writes that are refused": () =>
    post(`${base}/changes`, { writes: Array.from({ length: 200 }, () => ({ _tag: "Save" })) })
})

/** The costliest that callers may send, by who they are. */
export const attacksBy = ({ county, issuer, units, viewer }: Tokens) =>
  ({
    unit: { token: units[0]!, attacks: { ...reading, ...ofUnits("u0") } },
    viewer: { token: viewer, attacks: { ...reading, ...ofOffices } },
    issuer: { token: issuer, attacks: { "a draft to lint": () => post("/v1/notices/lint", notice) } },
    county: {
      token: county,
      attacks: { ...reading, ...ofOffices, "ten thousand writes": few(bulk("u0", 10_000, 10), 8) }
    }
  }) as const
