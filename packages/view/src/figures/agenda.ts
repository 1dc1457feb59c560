import type { Instant, Localized, Notice } from "@kepu/core"
import { deadlines } from "@kepu/core/next"
import type { Rates, Standings } from "@kepu/core/rank"
import { fill } from "@kepu/core/text"
import { fromMillis, toMillis } from "@kepu/core/time"
import { spanOf } from "../span.ts"
import { words } from "./words.ts"

/** Something that falls due, and how units stand at it. */
export interface AgendaItem {
  readonly id: string
  readonly what: Localized
  /** As people read it, with the reading of 前 that it takes. */
  readonly when: Localized
  readonly clause?: string
  readonly isOver: boolean
  /** How long there is, or since when it is over. */
  readonly left: Localized
  /** How units stand, if it is asked of units; and the same in words. */
  readonly standings?: Standings
  readonly says?: Localized
}

/** A day on which something ends. */
export interface AgendaDay {
  /** The last day in time: `2023-09-23`. */
  readonly day: string
  readonly isOver: boolean
  readonly items: ReadonlyArray<AgendaItem>
}

/**
 * The deadlines of a notice and the ends of its windows, day by day: what is to come first, soonest first, then what is
 * over, latest first.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { ratesOf } from "@kepu/core/rank"
 * import { agendaOf } from "@kepu/view/figures"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }], activities: [] })
 * const [first] = agendaOf(notice, ratesOf(notice, portfolio, { asOf: "2023-09-05" }))
 * console.log(first?.day, first?.items[0]?.says?.en) // 2023-09-06 0 in time, 0 still to come, 1 open, 0 late
 * ```
 */
export const agendaOf = (
  notice: Notice,
  { asOf, timed }: { readonly asOf: Instant } & Pick<Rates, "timed">
): ReadonlyArray<AgendaDay> => {
  const now = toMillis(asOf)
  const days = new Map<string, Array<AgendaItem>>()
  for (const { at, clause, id, kind, name, says } of deadlines(notice)) {
    if (kind === "window-start") continue
    const tooLate = toMillis(at)
    const standings = kind === "deadline" ? timed.find(({ rule }) => rule === id)?.standings.all : undefined
    const day = fromMillis(tooLate - 1, notice.zone).slice(0, 10)
    const items = days.get(day) ?? []
    days.set(day, items)
    items.push({
      id,
      what: name,
      when: says,
      ...(clause === undefined ? {} : { clause }),
      isOver: now >= tooLate,
      left: spanOf(tooLate - now),
      ...(standings === undefined ? {} : { standings, says: fill(words.received, { ...standings }) })
    })
  }
  const all = [...days].map(([day, items]) => ({ day, isOver: items.every(({ isOver }) => isOver), items }))
  const byDay = (a: AgendaDay, b: AgendaDay): number => (a.day < b.day ? -1 : 1)
  return [
    ...all.filter(({ isOver }) => !isOver).toSorted(byDay),
    ...all
      .filter(({ isOver }) => isOver)
      .toSorted(byDay)
      .toReversed()
  ]
}
