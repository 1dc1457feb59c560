import { any, type Truth } from "../Truth.ts"
import { none, type Range } from "./earned.ts"
import { gradesBetween } from "./grades.ts"
import type { Rubric } from "./Rubric.ts"

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
