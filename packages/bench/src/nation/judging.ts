import { type Portfolio, select, survey } from "@kepu/core"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { indicators, weights } from "../changes.ts"
import { asOf, sameFindings, wanted } from "../evaluators.ts"
import { wholeByHand } from "../wholeByHand.ts"
import { type HandRank, Scores } from "./rankByHand.ts"

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
