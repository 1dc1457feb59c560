import { withPortfolio } from "../assessment/Case.ts"
import { activityFigures } from "../compiled/figures.ts"
import type { Ground } from "../compiled/Ground.ts"
import type { Activity } from "../portfolio/Activity.ts"
import { fill, localized, type Localized } from "../text/Localized.ts"
import { choose } from "./choose.ts"
import { draftsOf } from "./draft.ts"
import type { Candidates } from "./eligibility.ts"
import { limitFor } from "./limitFor.ts"
import { rankFigures } from "./rank.ts"
import type { Ranking } from "./Ranking.ts"
import type { Chosen, Draft, NotChosen, Quotas, WhyNot } from "./Selection.ts"
import type { Weights } from "./Weights.ts"

const reasons: Readonly<Record<WhyNot, Localized>> = {
  "no-weights": localized(
    "通知未给出权重，择优由人工决定；如需排序，请提供权重",
    "the notice gives no weights: a person chooses, or gives weights to rank by"
  ),
  "unit-quota": localized("“{unit}”的名额为 {limit} 个，没有剩余", "of the {limit} allowed for “{unit}” none is left"),
  total: localized("总名额为 {total} 个，没有剩余", "of the {total} allowed in all none is left"),
  tie: localized(
    "并列第 {rank}，名额不足以全部选入，由人工取舍",
    "level with others at rank {rank}, not all of which may be chosen: a person decides"
  )
}

/** What is chosen from: activities, and the places of those that are eligible. */
export interface Pool {
  readonly ground: Ground
  readonly activities: ReadonlyArray<Activity>
  /** The places of their hosts. */
  readonly hosts: Int32Array
  readonly candidates: Candidates
  readonly eligible: ReadonlyArray<number>
}

/** How the lists of a choice are made. */
export interface Choice {
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
  const { activities, candidates, eligible, ground, hosts } = pool
  const { placing, ranking } = rankFigures(activityFigures(ground, activities, hosts, eligible), weights)
  const unitAt = (place: number) => candidates.unitAt(eligible[place]!)
  const candidateAt = (place: number) => candidates.at(eligible[place]!)
  const limitOf = limitFor(ground.plan.notice, quotas)
  const ofUnits = new Float64Array(ground.units.length)
  for (let unit = 0; unit < ofUnits.length; unit++) ofUnits[unit] = limitOf(ground.units[unit]!)
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
    drafts: () =>
      chosen.flatMap((place) => {
        const host = ground.units[hosts[eligible[place]!]!]!
        return draftsOf(candidateAt(place), withPortfolio(ground.scope, { units: [host], activities: [] }))
      })
  }
}
