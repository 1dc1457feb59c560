import type { Activity, Portfolio } from "@kepu/core"
import { isComplete, isInWindow } from "../byHand.ts"

/** An activity that may be recommended, and why it is not. */
export interface HandChoice {
  readonly id: string
  readonly host: string
  readonly points: number
  readonly volunteers: number
  rank: number
  why: "unit-quota" | "total" | "tie" | undefined
}

const isFiled = ({ platform }: Activity) =>
  platform === "filed" || platform === "under-review" || platform === "published"

/** Eligible activities in order of their points, and who is chosen, as somebody writes it for just these rules and weights. */
export const recommendByHand = (
  { activities }: Pick<Portfolio, "activities">,
  perUnit: number,
  total: number
): ReadonlyArray<HandChoice> => {
  const rows: Array<HandChoice> = []
  for (const activity of activities) {
    if (!isFiled(activity) || isComplete(activity) !== true) continue
    const { host, id, participants = 0, platform, volunteers = 0 } = activity
    const inWindow = isInWindow(activity) === true
    const attended = inWindow ? participants : 0
    rows.push({
      id,
      host,
      points:
        (inWindow && platform === "published" ? 5 : 0) +
        (attended >= 2000 ? 40 : Math.floor((80 * attended + 2000) / 4000)),
      volunteers: inWindow ? volunteers : 0,
      rank: 0,
      why: undefined
    })
  }
  rows.sort((a, b) => b.points - a.points || b.volunteers - a.volunteers)
  const left = new Map<string, number>()
  let leftInAll = total
  for (let from = 0, to = 0; from < rows.length; from = to) {
    const { points, volunteers } = rows[from]!
    const level = new Map<string, number>()
    for (; to < rows.length && rows[to]!.points === points && rows[to]!.volunteers === volunteers; to++)
      level.set(rows[to]!.host, (level.get(rows[to]!.host) ?? 0) + 1)
    let wanted = 0
    for (const [host, count] of level) wanted += Math.min(count, left.get(host) ?? perUnit)
    for (let n = from; n < to; n++) {
      const row = rows[n]!
      const count = level.get(row.host)!
      const fitting = Math.min(count, left.get(row.host) ?? perUnit)
      row.rank = from + 1
      if (fitting === 0) row.why = "unit-quota"
      else if (leftInAll === 0) row.why = "total"
      else if (wanted > leftInAll || fitting < count) row.why = "tie"
    }
    for (const [host, count] of level) left.set(host, Math.max(0, (left.get(host) ?? perUnit) - count))
    leftInAll = Math.max(0, leftInAll - wanted)
  }
  return rows
}
