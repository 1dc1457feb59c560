import type { InputIssue } from "@kepu/core"
import { rowIssue } from "../issues.ts"
import { groupBy } from "../groupBy.ts"
import { fold, nameKey } from "../text.ts"
import type { ActivityRow } from "./ActivityRow.ts"

/** Rows of one host under one name, punctuation aside, in the order in which they came. */
export const byHostAndName = (rows: ReadonlyArray<ActivityRow>): ReadonlyMap<string, ReadonlyArray<ActivityRow>> =>
  groupBy(rows, ({ host, name }) => `${host}\0${nameKey(name)}`)

const timeOf = ({ facts: { time, timeText = "" } }: ActivityRow): string =>
  time === undefined ? fold(timeText) : JSON.stringify(time)

const issueOf = (
  { columns, file, row }: ActivityRow,
  code: "duplicate-activity" | "possible-duplicate",
  first: ActivityRow
): InputIssue => rowIssue({ file, row, column: columns["name"] }, code, { file: first.file, first: first.row })

/** Takes rows that are equal in all but their number once, and reports those that look like one activity told twice. */
export const withoutDuplicates = (
  rows: ReadonlyArray<ActivityRow>
): { readonly rows: ReadonlyArray<ActivityRow>; readonly issues: ReadonlyArray<InputIssue> } => {
  const issues: Array<InputIssue> = []
  const repeated = new Set<ActivityRow>()
  for (const group of byHostAndName(rows).values()) {
    if (group.length === 1) continue
    const byContent = new Map<string, ActivityRow>()
    const byTime = new Map<string, ActivityRow>()
    for (const row of group) {
      const same = byContent.get(row.content())
      const alike = byTime.get(timeOf(row))
      if (same !== undefined) {
        repeated.add(row)
        issues.push(issueOf(row, "duplicate-activity", same))
        continue
      }
      byContent.set(row.content(), row)
      if (alike === undefined) byTime.set(timeOf(row), row)
      else issues.push(issueOf(row, "possible-duplicate", alike))
    }
  }
  return { rows: rows.filter((row) => !repeated.has(row)), issues }
}
