import { nameOf } from "../table/Origin.ts"
import { type CellIssue, rowIssue } from "../issues.ts"
import { groupBy } from "../groupBy.ts"
import { fold, nameKey, numberOfName, numberOfText } from "../text.ts"
import { type ActivityRow, placeOf } from "./ActivityRow.ts"
import { contentOf } from "./contentOf.ts"

/** Rows of one host under one name, punctuation aside, in the order in which they came. */
export const byHostAndName = (rows: ReadonlyArray<ActivityRow>): ReadonlyMap<string, ReadonlyArray<ActivityRow>> =>
  groupBy(rows, ({ activity: { host, name } }) => `${host}\0${nameKey(name)}`)

const timeOf = ({ activity: { time, timeText = "" } }: ActivityRow): string =>
  time === undefined ? fold(timeText) : JSON.stringify(time)

const issueOf = (row: ActivityRow, code: "duplicate-activity" | "possible-duplicate", first: ActivityRow): CellIssue =>
  rowIssue(placeOf(row, "name"), code, { file: nameOf(first.table.file), first: first.cells.number })

/** Those groups that have several rows. Most rows have a number of their own, and cost no more than that. */
const repeatedOf = (rows: ReadonlyArray<ActivityRow>): ReadonlyArray<ReadonlyArray<ActivityRow>> => {
  const numbers = new Uint32Array(rows.length)
  let last: string | undefined
  let start = 0
  for (let n = 0; n < rows.length; n++) {
    const { host, name } = rows[n]!.activity
    if (host !== last) start = numberOfText((last = host))
    numbers[n] = numberOfName(name, start)
  }
  const sorted = numbers.toSorted()
  const repeated = new Set(sorted.filter((number, n) => number === sorted[n - 1]))
  if (repeated.size === 0) return []
  const alike = rows.filter((_, n) => repeated.has(numbers[n] ?? 0))
  return [...byHostAndName(alike).values()].filter((group) => group.length > 1)
}

/** Takes rows that are equal in all but their number once, and reports those that look like one activity told twice. */
export const withoutDuplicates = (
  rows: ReadonlyArray<ActivityRow>
): {
  readonly rows: ReadonlyArray<ActivityRow>
  readonly issues: ReadonlyArray<CellIssue>
  /** Rows whose host and name others have too. */
  readonly alike: ReadonlySet<ActivityRow>
} => {
  const issues: Array<CellIssue> = []
  const repeated = new Set<ActivityRow>()
  const alike = new Set<ActivityRow>()
  for (const group of repeatedOf(rows)) {
    const byContent = new Map<string, ActivityRow>()
    const byTime = new Map<string, ActivityRow>()
    for (const row of group) {
      alike.add(row)
      const content = contentOf(row)
      const same = byContent.get(content)
      const first = byTime.get(timeOf(row))
      if (same !== undefined) {
        repeated.add(row)
        issues.push(issueOf(row, "duplicate-activity", same))
        continue
      }
      byContent.set(content, row)
      if (first === undefined) byTime.set(timeOf(row), row)
      else issues.push(issueOf(row, "possible-duplicate", first))
    }
  }
  return { rows: repeated.size === 0 ? rows : rows.filter((row) => !repeated.has(row)), issues, alike }
}
