import type { Activity, Portfolio, Status } from "@kepu/core"
import type { HandFinding } from "../byHand.ts"
import { memberFinding, rules } from "./rows.ts"

/** One row an activity, booleans as 0 and 1; `host` is the place of the unit. What is not known is NULL. */
export const table = `CREATE TABLE activity (
  id TEXT, host INTEGER, name TEXT, first TEXT, last TEXT, food INTEGER, mode TEXT, address TEXT, platform TEXT,
  place TEXT, contact_name TEXT, contact_phone TEXT, images INTEGER, videos INTEGER, news_links INTEGER, summary INTEGER
)`
export const columns = 16

const flag = (value: boolean | undefined): number | null => (value === undefined ? null : value ? 1 : 0)

export const valuesOf = (activity: Activity, host: number): ReadonlyArray<string | number | null> => {
  const { address, contactName, contactPhone, id, images, mode, name, newsLinks } = activity
  const { place, platform, summary, time, topics, videos } = activity
  const { end, start } = time?.sessions[0] ?? {}
  return [
    id,
    host,
    name,
    start ?? null,
    end ?? start ?? null,
    flag(topics?.includes("food-safety")),
    mode ?? null,
    address ?? null,
    platform ?? null,
    place ?? null,
    contactName ?? null,
    contactPhone ?? null,
    images ?? null,
    videos ?? null,
    newsLinks ?? null,
    flag(summary)
  ]
}

const inWindow = "(first < '2023-09-24' AND last >= '2023-09-17')"
const published = "(platform = 'published')"
const truths = [
  inWindow,
  "(first >= '2023-09-17' AND last < '2023-09-24')",
  "(instr(name, '科普') > 0)",
  "(instr(name, '食品安全') > 0 OR food = 0)",
  "(CASE WHEN mode IS NULL OR (mode <> 'on-site' AND address IS NULL) THEN NULL ELSE 1 END = 1)",
  published,
  "(CASE WHEN first IS NULL OR place IS NULL OR contact_name IS NULL OR contact_phone IS NULL THEN NULL ELSE 1 END = 1)",
  "((images >= 1 OR videos >= 1) AND news_links >= 1 AND summary = 1)"
]

/** For each activity with a finding its id and eight codes: 0 is met, 1 unmet, 2 open. */
export const findingsQuery = `SELECT * FROM (SELECT id, ${truths
  .map((truth, n) => `CASE WHEN ${truth} THEN 0 WHEN NOT ${truth} THEN 1 ELSE 2 END AS r${n}`)
  .join(", ")} FROM activity) AS judged WHERE ${truths.map((_, n) => `r${n}`).join(" + ")} > 0`

/** By host: how many activities are published in the window for certain, and how many may be. */
export const countsQuery = `SELECT host, CAST(sum(CASE WHEN ${inWindow} AND ${published} THEN 1 ELSE 0 END) AS INTEGER),
  CAST(count(*) AS INTEGER) FROM activity WHERE (${inWindow} AND ${published}) IS NOT FALSE GROUP BY host`

const statuses: ReadonlyArray<Status> = ["met", "unmet", "undetermined"]

export const pushFindings = (findings: Array<HandFinding>, id: string, codeOf: (rule: number) => number): void => {
  for (let n = 0; n < rules.length; n++) {
    const code = codeOf(n)
    if (code !== 0) findings.push({ rule: rules[n]!, status: statuses[code]!, id })
  }
}

export const membersBy = (
  units: Portfolio["units"],
  counts: ReadonlyArray<readonly [host: number, sure: number, possible: number]>
): ReadonlyArray<HandFinding> => {
  const byHost = new Map(counts.map(([host, sure, possible]) => [host, { sure, possible }]))
  return units.flatMap((unit, place) => {
    const { possible, sure } = byHost.get(place) ?? { possible: 0, sure: 0 }
    return memberFinding(unit, sure, possible)
  })
}
