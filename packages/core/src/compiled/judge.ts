import type { Notice } from "../notice/Notice.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { binds } from "../rule/binds.ts"
import type { Bound } from "../rule/Bound.ts"
import type { Instant } from "../time/Instant.ts"
import type { Truth } from "../Truth.ts"
import { regionJudge, type Standing, unitJudge } from "./judges.ts"
import { type Registers, registersOf } from "./Registers.ts"
import { listed, type Statuses, type Tallied, tallyOf } from "./tallyOf.ts"

/** A portfolio judged: the statuses of all subjects under all rules, and all that is needed to tell the rest. */
export interface Judged extends Omit<Tallied, "statuses"> {
  readonly registers: Registers
  /** By rule, in the order of the notice. */
  readonly statuses: ReadonlyArray<Statuses>
}

/** Whether a bound binds each of the units; asked once for each distinct bound. */
const boundTruths = (units: ReadonlyArray<Unit>): ((bound: Bound) => ReadonlyArray<Truth>) => {
  const known = new Map<string, ReadonlyArray<Truth>>()
  return (bound) => {
    const key = JSON.stringify(bound)
    const found = known.get(key)
    if (found !== undefined) return found
    const made = units.map((unit) => binds(bound, unit))
    known.set(key, made)
    return made
  }
}

/** The second half of judging: how the units and the region stand, by what is counted and by the registers. */
export const standingsOf = (
  standing: Standing,
  units: ReadonlyArray<Unit>
): { readonly ofUnits: ReadonlyArray<Statuses>; readonly ofRegion: ReadonlyArray<Statuses> } => {
  const boundOf = boundTruths(units)
  const { rules } = standing.plan
  return {
    ofUnits: rules.flatMap((planned) => {
      const { asks, rule } = planned
      if (asks.about !== "unit") return []
      const ask = unitJudge(rule, asks.asks, standing)
      const bound = boundOf(asks.asks.bound)
      return [
        listed(
          planned,
          units.map((_, unit) => ask(unit, bound[unit]))
        )
      ]
    }),
    ofRegion: rules.flatMap((planned) =>
      planned.asks.about === "region"
        ? [listed(planned, [regionJudge(planned.rule, planned.asks.asks, standing)()])]
        : []
    )
  }
}

/** Judges a portfolio by the plan of the notice; it comes to the same statuses as the reference evaluator. */
export const judge = (
  notice: Notice,
  portfolio: Portfolio,
  asOf: Instant,
  indicators: ReadonlyArray<string> = []
): Judged => {
  const { statuses, ...tallied } = tallyOf(notice, portfolio, asOf, indicators)
  const registers = registersOf(portfolio, tallied.unitPlace)
  const { ofRegion, ofUnits } = standingsOf({ ...tallied, registers }, portfolio.units)
  const byRule = new Map([...statuses, ...[...ofUnits, ...ofRegion].map((one) => [one.planned, one] as const)])
  return { ...tallied, registers, statuses: tallied.plan.rules.map((planned) => byRule.get(planned)!) }
}
