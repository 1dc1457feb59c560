import { subjectName } from "@kepu/core/assessment"
import { nextSteps } from "@kepu/core/next"
import { indicate, rank, type Weights } from "@kepu/core/rank"
import { receiptOf } from "@kepu/core/receipt"
import { askable, coverageOf, duesOf, groupSteps, rankBars, type RankBars } from "@kepu/view"
import type { More, RankRow } from "../protocol.ts"
import { targetOf } from "./mending.ts"
import type { Judged } from "./model.ts"

/** Of larger tables it is not worked out what each unit does next. */
const stepsUpTo = 2000
const unitsShown = 30
const unitsRanked = 100
const questionsShown = 200

/** Units by how much of what is asked of them is met; who is level shares a place. */
const rankingOf = ({ assessment }: Judged): ReadonlyArray<RankRow> => {
  const units = new Map<string, { name: string; met: number; asked: number; open: number }>()
  for (const { modality, status, unit } of assessment.findings) {
    if (unit === undefined || modality === "may" || status === "not-applicable") continue
    const own = units.get(unit.id) ?? { name: unit.name, met: 0, asked: 0, open: 0 }
    own.asked += 1
    if (status === "met") own.met += 1
    else if (status !== "unmet") own.open += 1
    units.set(unit.id, own)
  }
  const share = ({ asked, met }: { readonly met: number; readonly asked: number }): number => met / asked
  const rows = [...units.values()].toSorted((a, b) => share(b) - share(a))
  return rows.map((row) => ({ ...row, rank: rows.findIndex((one) => share(one) === share(row)) + 1 }))
}

/** Units ranked by weights. */
const rankedBy = ({ assessment, notice, portfolio }: Judged, weights: Weights): RankBars => {
  const indicators = indicate(notice, portfolio, assessment)
  const bars = rankBars(rank(indicators, weights), indicators.indicators)
  return { ...bars, rows: bars.rows.slice(0, unitsRanked) }
}

/** What takes longer than the first screen. */
export const moreOf = (judged: Judged, weights: Weights | undefined): More => {
  const { assessment, notice, portfolio } = judged
  const isSmall = portfolio.activities.length <= stepsUpTo
  return {
    dues: duesOf(notice, assessment),
    steps: (isSmall ? nextSteps(notice, portfolio, assessment) : [])
      .slice(0, unitsShown)
      .map(({ steps, who }) => ({ who: subjectName(who), steps: groupSteps(steps) })),
    coverage: coverageOf(notice, assessment.findings),
    questions: (isSmall ? askable(notice, portfolio, assessment) : []).slice(0, questionsShown).map((question) => ({
      ...question,
      target: targetOf(judged, question.subject)
    })),
    ranking: rankingOf(judged).slice(0, unitsRanked),
    ...(weights === undefined ? {} : { ranked: rankedBy(judged, weights) }),
    receipt: receiptOf(notice, portfolio, assessment)
  }
}
