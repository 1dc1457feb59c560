import { type Truth, any } from "../Truth.ts"
import { type Range, none } from "./earned.ts"
import type { Grade, Rubric } from "./Rubric.ts"
import { hundredthsOf } from "../portfolio/Points.ts"

/** The place of the grade that a total has, in hundredths; that after the last where it has none. */
const placeOf = (grades: ReadonlyArray<Grade>, total: number): number => {
  const place = grades.findIndex(({ from }) => total >= hundredthsOf(from))
  return place < 0 ? grades.length : place
}

/** The places of the grades that a total between two ends may have; that after the last one stands for none. */
const gradesBetween = (grades: ReadonlyArray<Grade>, { from, to }: Range): ReadonlyArray<number> => {
  const [best, worst] = [placeOf(grades, to), placeOf(grades, from)]
  return Array.from({ length: worst - best + 1 }, (_, n) => best + n)
}

/** The total that vetoes leave, in hundredths; `truths` says of each veto, in its order, whether it applies. */
export const leftOf = (total: Range, rubric: Rubric, truths: ReadonlyArray<Truth>): Range => {
  const { vetoes = [] } = rubric
  const isTaken = any(truths.filter((_, n) => vetoes[n]!.takes._tag === "AllPoints"))
  if (isTaken === true) return none
  return isTaken === undefined ? { from: 0, to: total.to } : total
}

/** The places of the grades that a total may have after vetoes; an open veto may take a grade or leave it as it is. */
export const gradesLeft = (total: Range, rubric: Rubric, truths: ReadonlyArray<Truth>): ReadonlyArray<number> => {
  const { grades = [], vetoes = [] } = rubric
  if (grades.length === 0) return []
  let places = gradesBetween(grades, total)
  for (const [n, { takes }] of vetoes.entries()) {
    if (takes._tag !== "GradesAbove" || truths[n] === false) continue
    const best = grades.findIndex(({ id }) => id === takes.grade)
    const taken = places.map((place) => Math.max(place, best))
    places = truths[n] === true ? taken : [...places, ...taken]
  }
  return [...new Set(places)].toSorted((a, b) => a - b)
}
