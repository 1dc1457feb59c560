import type { Activity } from "@kepu/core"
import { type CellIssue, rowIssue } from "../issues.ts"
import { nameOf } from "../table/Origin.ts"
import { groupBy } from "../groupBy.ts"
import { shown } from "../text.ts"
import { type ActivityRow, placeOf } from "./ActivityRow.ts"
import { closes, contradicts, daysKey } from "./days.ts"
import { byHostAndName } from "./duplicates.ts"

export interface PlatformMatch {
  /** The rows of annex 1, what they leave open filled from the platform. */
  readonly annex1: ReadonlyArray<ActivityRow>
  /** Rows of the platform of which annex 1 does not tell. */
  readonly platformOnly: ReadonlyArray<ActivityRow>
  /** Rows of the platform that may tell of an activity of annex 1 or of another one. */
  readonly ambiguous: ReadonlyArray<ActivityRow>
  readonly issues: ReadonlyArray<CellIssue>
}

type Pair = readonly [annex: ActivityRow, platform: ActivityRow]

interface Pairing {
  readonly pairs: ReadonlyArray<Pair>
  readonly alone: ReadonlyArray<ActivityRow>
  readonly ambiguous: ReadonlyArray<ActivityRow>
  /** Which side has several rows, if some are ambiguous. */
  readonly sides?: "inAnnex1" | "onPlatform" | "onBoth"
}

const byDays = (rows: ReadonlyArray<ActivityRow>): ReadonlyMap<string, ReadonlyArray<ActivityRow>> =>
  groupBy(rows, ({ activity: { time } }) => (time === undefined ? "" : daysKey(time)))

/** Pairs rows of one host and name: by their days, and what then remains if it is one on either side. */
const pairUp = (annex: ReadonlyArray<ActivityRow>, platform: ReadonlyArray<ActivityRow>): Pairing => {
  const annexByDays = byDays(annex)
  const sameDays = [...byDays(platform)].flatMap(([days, rows]): ReadonlyArray<Pair> => {
    const [[a, ...more], [p, ...others]] = [annexByDays.get(days) ?? [], rows]
    return days === "" || a === undefined || p === undefined || more.length + others.length > 0 ? [] : [[a, p]]
  })
  const paired = new Set(sameDays.flat())
  const left = annex.filter((row) => !paired.has(row))
  const rest = platform.filter((row) => !paired.has(row))
  const [a, p] = [left[0], rest[0]]
  if (a === undefined || p === undefined) return { pairs: sameDays, alone: rest, ambiguous: [] }
  if (left.length + rest.length === 2) return { pairs: [...sameDays, [a, p]], alone: [], ambiguous: [] }
  const sides = rest.length === 1 ? "inAnnex1" : left.length === 1 ? "onPlatform" : "onBoth"
  return { pairs: sameDays, alone: [], ambiguous: rest, sides }
}

/** That a name is written otherwise on the platform. */
const spellingOf = ([annex, platform]: Pair): ReadonlyArray<CellIssue> =>
  annex.activity.name === platform.activity.name
    ? []
    : [
        rowIssue(placeOf(platform, "name"), "name-differs", {
          text: shown(platform.activity.name),
          file: nameOf(annex.table.file),
          first: annex.cells.number,
          other: shown(annex.activity.name)
        })
      ]

const conflictOf = ([annex, platform]: Pair): ReadonlyArray<CellIssue> => {
  const [own, other] = [annex.activity.time, platform.activity.time]
  if (own === undefined || other === undefined || !contradicts(own, other)) return []
  return [
    rowIssue(placeOf(platform, "time"), "time-conflict", {
      text: shown(platform.activity.timeText ?? ""),
      file: nameOf(annex.table.file),
      first: annex.cells.number,
      other: shown(annex.activity.timeText ?? "")
    })
  ]
}

/**
 * What annex 1 says stands, but for the name, which is what the public reads on the platform; the platform fills what
 * annex 1 leaves open, the end of its time too.
 */
const joined = (annex: Activity, platform: Activity): Activity => {
  const { time } = platform
  const completes = time !== undefined && annex.time !== undefined && closes(time, annex.time)
  const facts = platform.facts && annex.facts && { facts: { ...platform.facts, ...annex.facts } }
  return { ...platform, ...annex, name: platform.name, ...(completes ? { time } : {}), ...facts }
}

const ambiguityOf = ({ ambiguous, sides }: Pairing): ReadonlyArray<CellIssue> =>
  ambiguous.map((row) =>
    rowIssue(placeOf(row, "name"), "platform-ambiguous", {
      text: shown(row.activity.name),
      sides: { piece: sides ?? "onBoth" }
    })
  )

/** Finds for each row of the platform the activity of annex 1 that it tells of. */
export const matchPlatform = (
  annex1: ReadonlyArray<ActivityRow>,
  platform: ReadonlyArray<ActivityRow>
): PlatformMatch => {
  if (platform.length === 0) return { annex1, platformOnly: [], ambiguous: [], issues: [] }
  const annexByName = byHostAndName(annex1)
  const pairings = [...byHostAndName(platform)].map(([key, rows]) => pairUp(annexByName.get(key) ?? [], rows))
  const pairs = pairings.flatMap(({ pairs }) => pairs)
  const partner = new Map(pairs)
  const platformOnly = new Set(pairings.flatMap(({ alone }) => alone))
  return {
    annex1: annex1.map((row) => {
      const found = partner.get(row)
      return found === undefined ? row : { ...row, activity: joined(row.activity, found.activity) }
    }),
    platformOnly: platform.filter((row) => platformOnly.has(row)),
    ambiguous: pairings.flatMap(({ ambiguous }) => ambiguous),
    issues: [...pairs.flatMap(spellingOf), ...pairs.flatMap(conflictOf), ...pairings.flatMap(ambiguityOf)]
  }
}
