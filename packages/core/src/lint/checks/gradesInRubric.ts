import { hundredthsOf, pointsOf } from "../../portfolio/Points.ts"
import type { Rubric } from "../../rubric/Rubric.ts"
import { mostOf, sumsOf } from "../../rubric/total.ts"
import { fill } from "../../text/Localized.ts"
import { type Check, inPart } from "../found.ts"
import { words } from "../words.ts"

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
