import type { Notice } from "../notice/Notice.ts"
import type { Rulebook } from "../notice/Rulebook.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Instant } from "../time/Instant.ts"
import { type Ground, groundOf } from "./Ground.ts"
import { regionJudge, type Standing, unitJudge } from "./judges.ts"
import { registersOf } from "./Registers.ts"
import { truthOf } from "./row.ts"
import { listed, type Statuses } from "./Statuses.ts"
import { noCounts, type Tallied, tallyOf } from "./tallyOf.ts"

/** A portfolio judged: the statuses of all subjects under all rules, and all that is needed to tell the rest. */
export interface Judged<N extends Rulebook = Notice> extends Ground<N>, Standing<N>, Pick<Tallied, "rows"> {
  readonly portfolio: Portfolio
  /** By rule, in the order of the notice. */
  readonly statuses: ReadonlyArray<Statuses<N>>
}

/** The second half of judging: how the units and the region stand, by what is counted and by the registers. */
export const standingsOf = <N extends Rulebook>(
  standing: Standing<N> & Ground<N>
): { readonly ofUnits: ReadonlyArray<Statuses<N>>; readonly ofRegion: ReadonlyArray<Statuses<N>> } => {
  const { rules } = standing.plan
  return {
    ofUnits: rules.flatMap((planned) => {
      const { asks, rule } = planned
      if (asks.about !== "unit") return []
      const ask = unitJudge(rule, asks.asks, standing)
      const bound = standing.boundOf(asks.asks.bound)
      return [listed(planned, standing.units.length, (unit) => ask(unit, truthOf(bound[unit]!)))]
    }),
    ofRegion: rules.flatMap((planned) =>
      planned.asks.about === "region"
        ? [listed(planned, 1, regionJudge(planned.rule, planned.asks.asks, standing))]
        : []
    )
  }
}

/** Judges a portfolio by the plan of the notice; it comes to the same statuses as the reference evaluator. */
export const judge = <N extends Rulebook>(
  notice: N,
  portfolio: Portfolio,
  asOf: Instant,
  indicators: ReadonlyArray<string> = []
): Judged<N> => {
  const ground = groundOf(notice, portfolio.units, asOf, indicators)
  const counts = noCounts(ground.plan, portfolio.units.length)
  const { rows, statuses } = tallyOf(ground, portfolio, counts)
  const standing = { ...ground, ...counts, registers: registersOf(portfolio, ground.unitPlace) }
  const { ofRegion, ofUnits } = standingsOf(standing)
  const byRule = new Map([...statuses, ...[...ofUnits, ...ofRegion].map((one) => [one.planned, one] as const)])
  return { ...standing, portfolio, rows, statuses: ground.plan.rules.map((planned) => byRule.get(planned)!) }
}
