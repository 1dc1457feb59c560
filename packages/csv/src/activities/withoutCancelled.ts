import type { Unread } from "@kepu/core/portfolio"
import { type CellIssue, rowIssue } from "../issues.ts"
import { shown } from "../text.ts"
import { nameOf } from "../table/Origin.ts"
import type { ActivityRow } from "./ActivityRow.ts"
import { contradicts } from "./days.ts"
import { byHostAndName } from "./duplicates.ts"
import { lostRow } from "./lostRow.ts"

/** Rows of annex 1 and of the platform, without what the platform says was cancelled. */
export interface StillHeld {
  readonly annex1: ReadonlyArray<ActivityRow>
  readonly platform: ReadonlyArray<ActivityRow>
  readonly unread: ReadonlyArray<Unread>
  readonly issues: ReadonlyArray<CellIssue>
}

/**
 * Leaves out what the platform calls cancelled, in annex 1 too, which still lists it: whether it was held is open, and
 * its hosts are not to be judged by it. Another day, or another row of the platform for it, says that it is another one.
 */
export const withoutCancelled = (
  annex1: ReadonlyArray<ActivityRow>,
  platform: ReadonlyArray<ActivityRow>
): StillHeld => {
  const off = platform.filter(({ isCancelled }) => isCancelled === true)
  if (off.length === 0) return { annex1, platform, unread: [], issues: [] }
  const held = platform.filter(({ isCancelled }) => isCancelled !== true)
  const heldByName = byHostAndName(held)
  const listedByName = byHostAndName(annex1)
  const pairs = [...byHostAndName(off)].flatMap(([key, [cancelled]]) =>
    cancelled === undefined || heldByName.has(key)
      ? []
      : (listedByName.get(key) ?? []).flatMap((row): ReadonlyArray<readonly [ActivityRow, ActivityRow]> => {
          const [own, other] = [row.activity.time, cancelled.activity.time]
          return own !== undefined && other !== undefined && contradicts(own, other) ? [] : [[row, cancelled]]
        })
  )
  const gone = new Set(pairs.map(([row]) => row))
  const placeOfRow = ({ cells, table }: ActivityRow) => ({ file: table.file, row: cells.number })
  return {
    annex1: annex1.filter((row) => !gone.has(row)),
    platform: held,
    unread: [...gone].flatMap((row) => lostRow(placeOfRow(row), [row.activity.host, ...(row.activity.coHosts ?? [])])),
    issues: pairs.map(([row, cancelled]) =>
      rowIssue(placeOfRow(row), "cancelled-on-platform", {
        text: shown(row.activity.name),
        file: nameOf(cancelled.table.file),
        first: cancelled.cells.number
      })
    )
  }
}
