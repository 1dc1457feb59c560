import type { Range } from "../rubric/earned.ts"
import { pointsOf } from "../portfolio/Points.ts"
import type { Amount, ItemScore, ScoreRow, Scores, State } from "./Scores.ts"
import { type Moment, momentOf } from "../condition/momentOf.ts"
import { withKnownTerms } from "../requirement/knownTerms.ts"
import { scopeOf } from "../condition/Scope.ts"
import { casesOf } from "../engine/cases.ts"
import { knownOf } from "../engine/judgeAll.ts"
import { planOf } from "../engine/planOf.ts"
import { truthOf } from "../engine/Units.ts"
import { distinct } from "../explain/missing.ts"
import { missingOfBound } from "../explain/missingOfBound.ts"
import type { Notice } from "../notice/Notice.ts"
import { noticeDigest } from "../notice/noticeDigest.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { ofRegion, ofUnit } from "../requirement/asSubject.ts"
import type { Rubric } from "../rubric/Rubric.ts"
import { type Sums, sumsOf } from "../rubric/total.ts"
import { gradesLeft, leftOf } from "../rubric/grades.ts"
import { fromMillis } from "../time/millis.ts"
import type { Instant } from "../time/Instant.ts"
import type { Truth } from "../Truth.ts"
import { type Judged, judgesOf } from "./judges.ts"
import { missingIn } from "./missing.ts"
import { numbersOf } from "./numbers.ts"
import { raiseOf } from "./raise.ts"
import { standingsOf } from "./standings.ts"

const end = (hundredths: number): number | null => (Number.isFinite(hundredths) ? pointsOf(hundredths) : null)

/** Points as they are told, of points in hundredths. */
const amountOf = ({ from, to }: Range): Amount => ({ from: end(from), to: end(to) })

const stateOf = (truth: Truth): State => (truth === undefined ? "open" : truth ? "yes" : "no")

/** What is found of one subject. */
interface Found {
  readonly unit: Unit | undefined
  /** Whether the rubric is known to be for it. */
  readonly isBound: boolean
  readonly items: ReadonlyArray<Judged>
  readonly sums: Sums
  readonly vetoes: ReadonlyArray<Truth>
  readonly total: Range
}

const scoreBy = (rubric: Rubric, notice: Notice, given: Portfolio, asOf: Instant): Scores => {
  const portfolio = withKnownTerms(notice, given)
  const { bound, grades = [], items, vetoes = [] } = rubric
  const numbers = numbersOf(rubric, notice)
  const plan = planOf(notice, [...numbers.values()])
  const scope = scopeOf(notice, asOf)
  const { known } = knownOf(plan, scope, portfolio)
  const about = bound._tag === "Region" ? "region" : "unit"
  const { hasCome, itemOf } = judgesOf({ about, plan, scope, known }, numbers)
  const itemJudges = items.map(itemOf)
  const vetoJudges = vetoes.map(({ rule, when }) => hasCome(rule, when))

  const find = (place: number, unit: Unit | undefined, isBound: boolean): Found => {
    const judged = itemJudges.map((judge) => judge(place))
    const sums = sumsOf(
      rubric,
      judged.map(({ points }) => points)
    )
    const applying = vetoJudges.map((judge) => judge(place).truth)
    return { unit, isBound, items: judged, sums, vetoes: applying, total: leftOf(sums.total, rubric, applying) }
  }
  const found: Array<Found> = []
  if (bound._tag === "Region") found.push(find(0, undefined, true))
  else {
    const applies = known.units.boundBy(bound)
    for (const [place, unit] of portfolio.units.entries()) {
      const truth = truthOf(applies[place]!)
      if (truth !== false) found.push(find(place, unit, truth === true))
    }
  }

  const missing = missingIn(plan, numbers, casesOf(scope, portfolio, known))
  const itemScore = (judged: Judged, n: number, unit: Unit | undefined): ItemScore => {
    const item = items[n]!
    const { evidence, number, points, status } = judged
    const open = evidence === undefined ? [item.earns, ...(item.evidence ?? [])] : [item.earns]
    const raise = raiseOf(item, judged, notice)
    return {
      item: item.id,
      clause: item.clause,
      points: amountOf(points),
      ...(number === undefined
        ? {}
        : { number: { known: number.known, possible: Number.isFinite(number.possible) ? number.possible : null } }),
      ...(status === undefined ? {} : { status }),
      ...(item.evidence === undefined ? {} : { evidence: stateOf(evidence) }),
      missing: points.from === points.to ? [] : distinct(open.flatMap((part) => missing.ofPart(part, unit))),
      ...(raise === undefined ? {} : { raise })
    }
  }
  const head = { notice: { id: notice.id, digest: noticeDigest(notice) }, asOf: fromMillis(scope.asOf, notice.zone) }
  const subjects = found.map(({ unit }) => (unit === undefined ? ofRegion(scope) : ofUnit(unit)))
  const standings = standingsOf(
    head,
    subjects,
    found.map(({ total }) => total)
  )
  const rowAt = (place: number): ScoreRow => {
    const { isBound, items: judged, sums, total, unit, vetoes: applying } = found[place]!
    const subject = subjects[place]!
    return {
      rank: standings.rank[place]!,
      ranks: { best: standings.best[place]!, worst: standings.worst[place]! },
      subject,
      ...(isBound || bound._tag === "Region" ? {} : { bound: missingOfBound(bound, unit!, scope) }),
      total: amountOf(total),
      grades: gradesLeft(total, rubric, applying).map((at) => grades[at]?.id ?? null),
      sums: {
        items: amountOf(sums.items),
        scaled: amountOf(sums.scaled),
        bonus: amountOf(sums.bonus),
        deductions: amountOf(sums.deductions),
        total: amountOf(sums.total)
      },
      items: judged.map((one, n) => itemScore(one, n, unit)),
      vetoes: vetoes.map(({ clause, id, rule }, n) => ({
        veto: id,
        clause,
        applies: stateOf(applying[n]),
        missing: applying[n] === undefined ? missing.ofRule(rule, unit) : []
      }))
    }
  }
  return { ...head, rows: Array.from(standings.order, rowAt) }
}

/**
 * Scores each unit to which the rubric of a notice is bound, or the region, at a moment; `undefined` if the notice has
 * no rubric. Whatever is not known leaves the points open between two ends, and so do a rule that may still be met in
 * time and a decision that nobody has taken. A unit of which it is not known whether it is bound has a row that says so.
 *
 * @throws `Failed` if there is a rubric and `asOf` is not a moment
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/exemplary-county-2026"
 * import { portfolioFromData } from "@kepu/core"
 * import { score } from "@kepu/core/rubric"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "sun", name: "孙镇" }], activities: [] })
 * const scores = score(notice, portfolio, { asOf: "2026-10-01" })
 * console.log(scores?.rows.map(({ subject }) => subject.kind)) // [ 'unit' ]
 * ```
 */
export const score = (notice: Notice, portfolio: Portfolio, { asOf }: { readonly asOf: Moment }): Scores | undefined =>
  notice.rubric === undefined ? undefined : scoreBy(notice.rubric, notice, portfolio, momentOf(asOf, notice.zone))
