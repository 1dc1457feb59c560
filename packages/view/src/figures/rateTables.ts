import type { Localized, Notice } from "@kepu/core"
import type { Rates, Standings, StandingsByKind, TimedRule } from "@kepu/core/rank"
import { fill, same } from "@kepu/core/text"
import { noStandings, type RateRange, rateRange, showRate, totalOf } from "./rateRange.ts"
import { words } from "./words.ts"

/** The rate of all units, or of those of a kind, as a bar. Lengths are of 100. */
export interface RateRow {
  /** The kind; absent where it is all units, `null` for those whose kinds are not known. */
  readonly kind?: string | null
  readonly name: Localized
  readonly standings: Standings
  /** How many may be counted besides: of units whose kinds are not known. */
  readonly perhaps: number
  readonly range?: RateRange
  /** `83%`, or `67%–84%`. */
  readonly rate: string
  /** How long the bar is for certain. */
  readonly width: number
  /** Behind it, what is open may add; absent where nothing is open. */
  readonly open?: { readonly x: number; readonly width: number }
  /** The whole row in words, for those who do not see it. */
  readonly says: Localized
}

/** Rates of one thing, of all units first, then by kind. */
export interface RateTable {
  readonly key: string
  readonly title: Localized
  readonly rows: ReadonlyArray<RateRow>
}

const rowOf = (name: Localized, standings: Standings, beside: Standings, kind: Pick<RateRow, "kind"> = {}): RateRow => {
  const range = rateRange(standings, beside)
  const rate = showRate(range)
  const perhaps = totalOf(beside)
  const rated = fill(words.rated, { name, rate, total: totalOf(standings), ...standings })
  const width = 100 * (range?.low ?? 0)
  return {
    ...kind,
    name,
    standings,
    perhaps,
    ...(range === undefined ? {} : { range }),
    rate,
    width,
    ...(range === undefined || range.low === range.high ? {} : { open: { x: width, width: 100 * range.high - width } }),
    says:
      range === undefined
        ? fill(words.nobody, { name })
        : perhaps === 0
          ? rated
          : fill(words.perhaps, { rated, count: perhaps })
  }
}

const rowsOf = ({ vocabulary }: Pick<Notice, "vocabulary">, { all, kinds, unknown }: StandingsByKind) => [
  rowOf(words.allUnits, all, noStandings),
  ...kinds.map(({ kind, standings }) =>
    rowOf(vocabulary.unitKinds.find(({ id }) => id === kind)?.name ?? same(kind), standings, unknown, { kind })
  ),
  ...(totalOf(unknown) === 0 ? [] : [rowOf(words.unknownKind, unknown, noStandings, { kind: null })])
]

const sum = (a: Standings, b: Standings): Standings => ({
  met: a.met + b.met,
  unmet: a.unmet + b.unmet,
  pending: a.pending + b.pending,
  open: a.open + b.open
})

/** What stands under several rules, put together kind by kind. */
const together = (timed: ReadonlyArray<Pick<TimedRule, "standings">>): StandingsByKind => {
  const kinds = new Map<string, Standings>()
  for (const { standings } of timed)
    for (const own of standings.kinds) kinds.set(own.kind, sum(kinds.get(own.kind) ?? noStandings, own.standings))
  const add = (of: "all" | "unknown") => timed.map(({ standings }) => standings[of]).reduce(sum, noStandings)
  return {
    all: add("all"),
    kinds: [...kinds].map(([kind, standings]) => ({ kind, standings })),
    unknown: add("unknown")
  }
}

/**
 * How many are in time, and how many units are complete, by kind and by how strongly it binds: what is in time at all
 * deadlines together, what is complete of all that must be, the same with what should be, and then each deadline by
 * itself. What is open is an interval, never a no.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { ratesOf } from "@kepu/core/rank"
 * import { rateTables } from "@kepu/view/figures"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }], activities: [] })
 * const [inTime] = rateTables(notice, ratesOf(notice, portfolio, { asOf: "2023-10-01" }))
 * console.log(inTime?.title.en, inTime?.rows[0]?.rate) // in time 0%–100%
 * ```
 */
export const rateTables = (
  notice: Pick<Notice, "vocabulary">,
  { complete, timed }: Pick<Rates, "complete" | "timed">
): ReadonlyArray<RateTable> => [
  { key: "in-time", title: words.inTime, rows: rowsOf(notice, together(timed)) },
  { key: "complete", title: words.complete, rows: rowsOf(notice, complete.must) },
  { key: "complete-should", title: words.completeShould, rows: rowsOf(notice, complete.should) },
  ...timed.map(({ clause, rule, says, standings }) => ({
    key: `due ${rule}`,
    title: fill(same("{clause} {says}"), { clause, says }),
    rows: rowsOf(notice, standings)
  }))
]
