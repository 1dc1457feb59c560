import type { Placing } from "../rank/Placing.ts"
import type { Chosen, Draft, NotChosen, Quotas, WhyNot } from "./Selection.ts"
import type { Scope } from "../condition/Scope.ts"
import { lookups } from "../engine/lookups.ts"
import { activityFigures } from "../engine/figures.ts"
import type { Plan } from "../engine/Plan.ts"
import type { Units } from "../engine/Units.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import { type Localized, fill } from "../text/Localized.ts"
import { draftsOf } from "./draft.ts"
import type { Candidates } from "./eligibility.ts"
import { limitFor } from "./limitFor.ts"
import { rankFigures } from "../rank/rank.ts"
import type { Ranking } from "../rank/Ranking.ts"
import type { Weights } from "../rank/Weights.ts"
import { words } from "../rank/words.ts"

/** What those who go down a ranking find in their way. */
interface Limits {
  /** The unit of what is ranked, by its place; units go by places of their own. */
  readonly unitAt: (place: number) => number
  /** How many of each unit may be chosen, by its place. */
  readonly ofUnits: Float64Array
  readonly total: number
}

/**
 * Goes down a ranking and chooses as long as the unit's limit and the total allow, both included. Places for which
 * level rows compete stay reserved for them: rows of one rank stand or fall together, and where only some of them fit,
 * a person has to tell them apart. Tells why one is not chosen, by its place; `undefined` if it is.
 */
const choose = ({ order, rank }: Placing, { ofUnits, total, unitAt }: Limits) => {
  const whyNot: Array<WhyNot | undefined> = Array.from({ length: order.length })
  const units = new Uint32Array(order.length)
  for (let place = 0; place < units.length; place++) units[place] = unitAt(place)
  const left = ofUnits.slice()
  /** How many of the level ones each unit has. */
  const level = new Uint32Array(left.length)
  let leftInAll = total
  for (let from = 0, to = 0; from < order.length; from = to) {
    let wanted = 0
    for (; to < order.length && rank[order[to]!] === rank[order[from]!]; to++) {
      const unit = units[order[to]!]!
      if (level[unit]!++ < left[unit]!) wanted++
    }
    for (let n = from; n < to; n++) {
      const unit = units[order[n]!]!
      const fitting = Math.min(level[unit]!, left[unit]!)
      if (fitting === 0) whyNot[order[n]!] = "unit-quota"
      else if (leftInAll === 0) whyNot[order[n]!] = "total"
      else if (wanted > leftInAll || fitting < level[unit]!) whyNot[order[n]!] = "tie"
    }
    for (let n = from; n < to; n++) {
      const unit = units[order[n]!]!
      left[unit]! -= Math.min(level[unit]!, left[unit]!)
      level[unit] = 0
    }
    leftInAll = Math.max(0, leftInAll - wanted)
  }
  return whyNot
}

const reasons: Readonly<Record<WhyNot, Localized>> = {
  "no-weights": words.noWeights,
  "unit-quota": words.unitQuota,
  total: words.total,
  tie: words.tie
}

/** What is chosen from: activities, and the places of those that are eligible. */
interface Pool {
  readonly plan: Plan
  readonly scope: Scope
  readonly units: Units
  readonly portfolio: Pick<Portfolio, "units" | "activities">
  readonly candidates: Candidates
  readonly eligible: ReadonlyArray<number>
}

/** How the lists of a choice are made. */
interface Choice {
  readonly ranking?: () => Ranking
  readonly chosen: () => ReadonlyArray<Chosen>
  readonly notChosen: () => ReadonlyArray<NotChosen>
  readonly drafts: () => ReadonlyArray<Draft>
}

/** Without weights nothing is chosen. */
export const noChoice = ({ candidates, eligible }: Pool): Choice => ({
  chosen: () => [],
  notChosen: () =>
    eligible.map((place): NotChosen => {
      const { activity, unit } = candidates.at(place).eligibility
      return { activity, unit, why: "no-weights", reason: reasons["no-weights"] }
    }),
  drafts: () => []
})

/** Ranks the eligible ones and chooses from the top. In a ranking they go by their places among the eligible ones. */
export const choiceUnder = (weights: Weights, quotas: Quotas, pool: Pool): Choice => {
  const { candidates, eligible, plan, portfolio, scope, units } = pool
  const { activities } = portfolio
  const { placing, ranking } = rankFigures(activityFigures(plan, scope, units, activities, eligible), weights)
  const unitAt = (place: number) => candidates.unitAt(eligible[place]!)
  const candidateAt = (place: number) => candidates.at(eligible[place]!)
  const limitOf = limitFor(plan.notice, quotas)
  const ofUnits = Float64Array.from(portfolio.units, limitOf)
  const whyNot = choose(placing, { unitAt, ofUnits, total: quotas.total ?? Number.POSITIVE_INFINITY })
  const inOrder = [...placing.order]
  const chosen = inOrder.filter((place) => whyNot[place] === undefined)
  const openness = (place: number): Pick<Chosen, "provisional"> =>
    placing.best[place] === placing.worst[place] ? {} : { provisional: true }
  return {
    ranking,
    chosen: () =>
      chosen.map((place): Chosen => {
        const { activity, unit } = candidateAt(place).eligibility
        return { activity, unit, rank: placing.rank[place]!, points: placing.pointsAt(place), ...openness(place) }
      }),
    notChosen: () =>
      inOrder.flatMap((place): ReadonlyArray<NotChosen> => {
        const why = whyNot[place]
        if (why === undefined) return []
        const { activity, unit } = candidateAt(place).eligibility
        const limit = ofUnits[unitAt(place)]!
        const slots = { unit: unit.name, limit, total: quotas.total ?? 0, rank: placing.rank[place]! }
        return [{ activity, unit, why, reason: fill(reasons[why], slots), ...openness(place) }]
      }),
    drafts: () => {
      const given = { notice: plan.notice, ...lookups(portfolio, units) }
      return chosen.flatMap((place) => draftsOf(candidateAt(place), given))
    }
  }
}
