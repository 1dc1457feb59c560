import type { InputIssue } from "@kepu/core"
import { nameOf } from "../table/Origin.ts"
import { rowIssue } from "../issues.ts"
import { groupBy } from "../groupBy.ts"
import { fold, nameKey } from "../text.ts"
import { type ActivityRow, placeOf } from "./ActivityRow.ts"
import { contentOf } from "./contentOf.ts"

/** Rows of one host under one name, punctuation aside, in the order in which they came. */
export const byHostAndName = (rows: ReadonlyArray<ActivityRow>): ReadonlyMap<string, ReadonlyArray<ActivityRow>> =>
  groupBy(rows, ({ activity: { host, name } }) => `${host}\0${nameKey(name)}`)

const timeOf = ({ activity: { time, timeText = "" } }: ActivityRow): string =>
  time === undefined ? fold(timeText) : JSON.stringify(time)

const issueOf = (row: ActivityRow, code: "duplicate-activity" | "possible-duplicate", first: ActivityRow): InputIssue =>
  rowIssue(placeOf(row, "name"), code, { file: nameOf(first.table.file), first: first.cells.number })

/** Those groups that have several rows. Most have one, so that making no key and no list for it is worth the while. */
const repeatedOf = (rows: ReadonlyArray<ActivityRow>): Iterable<ReadonlyArray<ActivityRow>> => {
  const hosts = new Map<string, Map<string, ActivityRow | Array<ActivityRow>>>()
  const groups: Array<Array<ActivityRow>> = []
  for (const row of rows) {
    const { host, name } = row.activity
    const names = hosts.get(host) ?? new Map<string, ActivityRow | Array<ActivityRow>>()
    if (names.size === 0) hosts.set(host, names)
    const key = nameKey(name)
    const known = names.get(key)
    if (known === undefined) names.set(key, row)
    else if (Array.isArray(known)) known.push(row)
    else {
      const group = [known, row]
      names.set(key, group)
      groups.push(group)
    }
  }
  return groups
}

/** Takes rows that are equal in all but their number once, and reports those that look like one activity told twice. */
export const withoutDuplicates = (
  rows: ReadonlyArray<ActivityRow>
): {
  readonly rows: ReadonlyArray<ActivityRow>
  readonly issues: ReadonlyArray<InputIssue>
  /** Rows whose host and name others have too. */
  readonly alike: ReadonlySet<ActivityRow>
} => {
  const issues: Array<InputIssue> = []
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
