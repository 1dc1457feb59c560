import type { Portfolio } from "@kepu/core"
import { survey } from "@kepu/core/aggregate"
import { select } from "@kepu/core/assessment"
import { recommend } from "@kepu/core/rank"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { indicators, weights } from "../changes.ts"
import { asOf, sameFindings, wanted } from "../evaluators.ts"
import { wholeByHand } from "../wholeByHand.ts"
import { type HandRank, Scores } from "./rankByHand.ts"
import { recommendByHand } from "./recommendByHand.ts"

/** Every rule, and the ranks of all units, as somebody writes it who has only these. */
export const byHand = (portfolio: Portfolio) => {
  const scores = new Scores(portfolio.units)
  const findings = wholeByHand(portfolio, scores)
  return { findings, ranks: scores.rank(portfolio.officers ?? []) }
}

/** The same by Kepu: findings that can tell all that is to be told of them, and ranks whose rows can. */
export const byKepu = (portfolio: Portfolio) => {
  const found = survey(notice, portfolio, { asOf, indicators })
  return { findings: found.select(wanted), ranked: found.rank(weights) }
}

export const onlySelect = (portfolio: Portfolio) => select(notice, portfolio, { asOf, statuses: wanted })

const quotas = { perUnit: 2, total: 1000 }

/** Which activities are recommended, by hand: those that are chosen, in order. */
export const choiceByHand = (portfolio: Portfolio) => {
  const rows = recommendByHand(portfolio, quotas.perUnit, quotas.total)
  return { rows, chosen: rows.filter(({ why }) => why === undefined) }
}

/** The same by Kepu, with the list of those that are chosen. */
export const choiceByKepu = (portfolio: Portfolio) => {
  const selection = recommend(notice, portfolio, { asOf, weights, quotas })
  return { selection, chosen: selection.chosen }
}

/** Throws where the two do not choose the same, with the same ranks and for the same reasons. */
export const sameChoice = (portfolio: Portfolio): void => {
  const hand = new Set(choiceByHand(portfolio).rows.map(({ id, rank, why }) => `${id} ${rank} ${why ?? "chosen"}`))
  const { selection } = choiceByKepu(portfolio)
  const rankOf = new Map(selection.ranking!.rows.map(({ rank, subject }) => [subject.id, rank]))
  const kepu = new Set([
    ...selection.chosen.map(({ activity: { id }, rank }) => `${id} ${rank} chosen`),
    ...selection.notChosen.map(({ activity: { id }, why }) => `${id} ${rankOf.get(id)} ${why}`)
  ])
  const odd = [...hand.symmetricDifference(kepu)]
  if (odd.length > 0) throw new Error(`choices differ, so nothing is timed: ${odd.slice(0, 5).join("; ")}`)
}

/** Throws where the two do not come to the same findings, points and ranks. */
export const sameJudging = (portfolio: Portfolio): void => {
  const hand = byHand(portfolio)
  const kepu = byKepu(portfolio)
  const findings = kepu.findings.map(({ rule, status, subject: { id } }) => ({ rule, status, id }))
  sameFindings("nation", hand.findings, findings)
  const said = (one: HandRank) => `${one.id} ${one.rank} ${one.points} ${one.possible}`
  const ranks = new Set(hand.ranks.map(said))
  const odd = kepu.ranked
    .ranking()
    .rows.map(({ points, rank, subject }) =>
      said({ id: subject.id, rank, points: points.known, possible: points.possible! })
    )
    .find((row) => !ranks.has(row))
  if (odd !== undefined) throw new Error(`ranks differ, so nothing is timed: ${odd}`)
}
