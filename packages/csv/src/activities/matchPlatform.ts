import type { InputIssue } from "@kepu/core"
import { rowIssue } from "../issues.ts"
import { groupBy } from "../groupBy.ts"
import { shown } from "../text.ts"
import type { ActivityRow } from "./ActivityRow.ts"
import { contradicts, daysKey } from "./days.ts"
import { byHostAndName } from "./duplicates.ts"

export interface PlatformMatch {
  /** The rows of annex 1, what they leave open filled from the platform. */
  readonly annex1: ReadonlyArray<ActivityRow>
  /** Rows of the platform of which annex 1 does not tell. */
  readonly platformOnly: ReadonlyArray<ActivityRow>
  readonly issues: ReadonlyArray<InputIssue>
}

type Pair = readonly [annex: ActivityRow, platform: ActivityRow]

interface Pairing {
  readonly pairs: ReadonlyArray<Pair>
  readonly alone: ReadonlyArray<ActivityRow>
  readonly ambiguous: ReadonlyArray<ActivityRow>
}

const byDays = (rows: ReadonlyArray<ActivityRow>): ReadonlyMap<string, ReadonlyArray<ActivityRow>> =>
  groupBy(rows, ({ facts: { time } }) => (time === undefined ? "" : daysKey(time)))

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
  return { pairs: sameDays, alone: [], ambiguous: rest }
}

const conflictOf = ([annex, platform]: Pair): ReadonlyArray<InputIssue> => {
  const [own, other] = [annex.facts.time, platform.facts.time]
  if (own === undefined || other === undefined || !contradicts(own, other)) return []
  return [
    rowIssue({ file: platform.file, row: platform.row, column: platform.columns["time"] }, "time-conflict", {
      text: shown(platform.facts.timeText ?? ""),
      file: annex.file,
      first: annex.row,
      other: shown(annex.facts.timeText ?? "")
    })
  ]
}

/** Finds for each row of the platform the activity of annex 1 that it tells of. Where annex 1 says something, that stands. */
export const matchPlatform = (
  annex1: ReadonlyArray<ActivityRow>,
  platform: ReadonlyArray<ActivityRow>
): PlatformMatch => {
  const annexByName = byHostAndName(annex1)
  const pairings = [...byHostAndName(platform)].map(([key, rows]) => pairUp(annexByName.get(key) ?? [], rows))
  const pairs = pairings.flatMap(({ pairs }) => pairs)
  const partner = new Map(pairs)
  const platformOnly = new Set(pairings.flatMap(({ alone }) => alone))
  return {
    annex1: annex1.map((row) => {
      const found = partner.get(row)
      return found === undefined ? row : { ...row, facts: { ...found.facts, ...row.facts } }
    }),
    platformOnly: platform.filter((row) => platformOnly.has(row)),
    issues: [
      ...pairs.flatMap(conflictOf),
      ...pairings
        .flatMap(({ ambiguous }) => ambiguous)
        .map(({ columns, file, name, row }) =>
          rowIssue({ file, row, column: columns["name"] }, "platform-ambiguous", { text: shown(name) })
        )
    ]
  }
}
