import { caseOf } from "../assessment/Case.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import { fill, localized, type Localized } from "../text/Localized.ts"
import type { Instant } from "../time/Instant.ts"
import { choose } from "./choose.ts"
import { dominance } from "./Dominance.ts"
import { draftsOf } from "./draft.ts"
import { candidatesOf } from "./eligibility.ts"
import { indicate } from "./indicate.ts"
import type { Indicators } from "./Indicators.ts"
import { limitFor } from "./limitFor.ts"
import { rank } from "./rank.ts"
import type { RankingRow } from "./Ranking.ts"
import type { Chosen, NotChosen, Quotas, Selection, WhyNot } from "./Selection.ts"
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

const openness = ({ ranks }: RankingRow): Pick<Chosen, "provisional"> =>
  ranks.best === ranks.worst ? {} : { provisional: true }

/** The indicators of the clauses that say by what is chosen (择优); all of them where none says it. */
const decisive = ({ criteria, indicators }: Indicators): ReadonlyArray<string> => {
  const clauses = new Set(criteria.map(({ clause }) => clause))
  const named = indicators.filter(({ clause }) => clauses.has(clause))
  return (named.length > 0 ? named : indicators).map(({ id }) => id)
}

/**
 * Which activities can be recommended as excellent ones, and which are.
 *
 * Every activity is judged as if it were recommended. With weights the eligible ones are ranked and chosen from the
 * top within the quotas, on what is known, and forms are drafted for the chosen. Without weights nothing is chosen:
 * the eligible ones stand with their indicators and their dominance order, and the choice stays a person's.
 */
export const recommend = (
  notice: Notice,
  portfolio: Portfolio,
  { asOf, quotas = {}, weights }: { readonly asOf: Instant; readonly weights?: Weights; readonly quotas?: Quotas }
): Selection => {
  const given = caseOf(notice, portfolio, asOf)
  const candidates = candidatesOf(given)
  const byId = new Map(candidates.map((candidate) => [candidate.activity.id as string, candidate]))
  const judged = candidates.map(({ eligibility }) => eligibility)
  const eligible = judged.filter(({ status }) => status === "met")
  const eligibleIds = new Set(eligible.map(({ activity }) => activity.id))

  const measured = indicate(notice, portfolio, { asOf, of: "activities" })
  const indicators = { ...measured, rows: measured.rows.filter(({ subject }) => eligibleIds.has(subject.id)) }
  const shared = {
    quotas,
    eligible,
    ineligible: judged.filter(({ status }) => status !== "met"),
    indicators,
    dominance: dominance(indicators.rows, decisive(indicators))
  }
  if (weights === undefined) {
    const notChosen = eligible.map(({ activity, unit }): NotChosen => ({
      activity,
      unit,
      why: "no-weights",
      reason: reasons["no-weights"]
    }))
    return { ...shared, chosen: [], notChosen, drafts: [] }
  }

  const ranking = rank(indicators, weights)
  const limitOf = limitFor(notice, quotas)
  const limits = new Map(portfolio.units.map((unit) => [unit.id as string, limitOf(unit)]))
  const candidateOf = ({ subject }: RankingRow) => byId.get(subject.id)!
  const choices = choose(
    ranking.rows,
    (row) => candidateOf(row).eligibility.unit.id,
    (unit) => limits.get(unit)!,
    quotas.total ?? Number.POSITIVE_INFINITY
  )
  const chosen = choices.filter(({ whyNot }) => whyNot === undefined).map(({ row }) => row)
  return {
    ...shared,
    ranking,
    chosen: chosen.map((row): Chosen => {
      const { activity, unit } = candidateOf(row).eligibility
      return { activity, unit, rank: row.rank, points: row.points, ...openness(row) }
    }),
    notChosen: choices.flatMap(({ row, whyNot }): ReadonlyArray<NotChosen> => {
      if (whyNot === undefined) return []
      const { activity, unit } = candidateOf(row).eligibility
      const slots = { unit: unit.name, limit: limits.get(unit.id)!, total: quotas.total ?? 0, rank: row.rank }
      return [{ activity, unit, why: whyNot, reason: fill(reasons[whyNot], slots), ...openness(row) }]
    }),
    drafts: chosen.flatMap((row) => draftsOf(candidateOf(row), given))
  }
}
