import type { Criteria } from "../../notice/Clause.ts"
import { type Localized, fill, list } from "../../text/Localized.ts"
import { type Check, type Found, inPart } from "../found.ts"
import { words } from "../words.ts"
import type { Rubric, RubricItem } from "../../rubric/Rubric.ts"
import type { Scoring } from "../../rubric/Scoring.ts"
import { hundredthsOf, pointsOf } from "../../portfolio/Points.ts"
import { mostOf, sumsOf } from "../../rubric/total.ts"

const lacks = ({ names, open, points }: Criteria, isScored: boolean): ReadonlyArray<Localized> => [
  ...(isScored || points?.length === names.length ? [] : [words.noPoints]),
  ...(open ? [words.listOpen] : [])
]

/** The office chooses by criteria that have no points, nor items of a rubric, or whose list is left open (等). */
export const criteriaWithoutWeights: Check = ({ notice: { clauses, rubric } }) =>
  clauses.flatMap(({ criteria, number }) => {
    const isScored = rubric?.items.some(({ clause }) => clause === number) ?? false
    const lacking = criteria === undefined ? [] : lacks(criteria, isScored)
    if (criteria === undefined || lacking.length === 0) return []
    const names = list(criteria.names)
    return [inPart([number], criteria, list(lacking), criteria.open ? fill(words.namesOpen, { names }) : names)]
  })

type Tiers = Extract<Scoring, { readonly _tag: "Tiers" }>

const ofTiers = (check: (item: RubricItem, tiers: Tiers) => ReadonlyArray<Found>): Check => {
  return ({ notice: { rubric } }) =>
    rubric === undefined
      ? []
      : rubric.items.flatMap((item) => (item.earns._tag === "Tiers" ? check(item, item.earns) : []))
}

/** A tier stands after one that is reached sooner, so that nothing is left for it; or nothing is left below the tiers. */
export const tierNeverReached: Check = ofTiers(({ clause, name }, earns) => {
  const { below, tiers } = earns
  const found = tiers.flatMap(({ from, points }, n) => {
    const sooner = tiers.slice(0, n).find((tier) => tier.from <= from)
    return sooner === undefined
      ? []
      : [inPart([clause], earns, fill(words.tierNeverReached, { name, from, points }), fill(words.tierSooner, sooner))]
  })
  const all = below === undefined ? undefined : tiers.find(({ from }) => from === 0)
  if (all === undefined) return found
  return [
    ...found,
    inPart([clause], earns, fill(words.belowNeverReached, { name, points: below! }), fill(words.tierSooner, all))
  ]
})

/** More of a number gives less, or with `fewerIsBetter` more, than what stands below it. */
export const tierAgainstOrder: Check = ofTiers(({ clause, name }, earns) => {
  const { below, fewerIsBetter, tiers } = earns
  const reached = tiers.filter(({ from }, n) => tiers.slice(0, n).every((tier) => tier.from > from))
  const steps = [...reached, ...(reached.at(-1)!.from === 0 ? [] : [{ from: 0, points: below ?? 0 }])]
  const wrong = steps
    .slice(1)
    .map((under, n) => ({ over: steps[n]!, under }))
    .find(({ over, under }) => (fewerIsBetter ? over.points > under.points : over.points < under.points))
  if (wrong === undefined) return []
  const { over, under } = wrong
  const slots = { from: over.from, points: over.points, under: under.from, less: under.points }
  return [
    inPart(
      [clause],
      earns,
      fill(fewerIsBetter ? words.fewerGivesLess : words.moreGivesLess, { name }),
      fill(words.tiersCompared, slots)
    )
  ]
})

/** The items of a rubric do not add up to the full mark that it states, or one of them has no most. */
export const pointsDoNotAddUp: Check = ({ notice: { rubric } }) => {
  if (rubric?.outOf === undefined) return []
  const { clause, outOf } = rubric
  const items = rubric.items.filter(({ as }) => as === undefined)
  const endless = items.filter(({ earns }) => mostOf(earns) === Number.POSITIVE_INFINITY)
  if (endless.length > 0) {
    const names = list(endless.map(({ name }) => name))
    return [inPart([clause], rubric, fill(words.pointsWithoutEnd, { outOf }), names)]
  }
  const sum = items.reduce((total, { earns }) => total + mostOf(earns), 0)
  return sum === hundredthsOf(outOf)
    ? []
    : [
        inPart(
          [clause],
          rubric,
          fill(words.pointsDoNotAddUp, { outOf }),
          fill(words.pointsAddUpTo, { points: pointsOf(sum) })
        )
      ]
}

/** The most that a total can be, in hundredths. */
const mostTotal = (rubric: Rubric): number =>
  sumsOf(
    rubric,
    rubric.items.map(({ as, earns }) => ({ from: 0, to: as === "deduction" ? 0 : mostOf(earns) }))
  ).total.to

/** A grade that no total can have: one above it begins as low, or it begins above the most that can be earned. */
export const gradeNeverReached: Check = ({ notice: { rubric } }) => {
  if (rubric?.grades === undefined) return []
  const { clause, grades } = rubric
  const most = mostTotal(rubric)
  return grades.flatMap((grade, n) => {
    const { from, name } = grade
    const lower = grades.slice(0, n).find((other) => other.from <= from)
    const message = fill(words.gradeNeverReached, { name, from })
    if (lower !== undefined) return [inPart([clause], grade, message, fill(words.gradeSooner, { ...lower }))]
    return hundredthsOf(from) > most
      ? [inPart([clause], grade, message, fill(words.mostTotal, { points: pointsOf(most) }))]
      : []
  })
}

/** Totals below the last grade have none. */
export const gradesLeaveGap: Check = ({ notice: { rubric } }) => {
  if (rubric?.grades === undefined) return []
  const { clause, grades } = rubric
  const lowest = Math.min(...grades.map(({ from }) => from))
  return lowest === 0
    ? []
    : [inPart([clause], grades, words.gradesLeaveGap, fill(words.belowGrades, { points: lowest }))]
}
