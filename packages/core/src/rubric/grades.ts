import type { Range } from "./earned.ts"
import { hundredthsOf } from "../portfolio/Points.ts"
import type { Grade } from "./Rubric.ts"

/** The place of the grade that a total has, in hundredths; that after the last where it has none. */
const placeOf = (grades: ReadonlyArray<Grade>, total: number): number => {
  const place = grades.findIndex(({ from }) => total >= hundredthsOf(from))
  return place < 0 ? grades.length : place
}

/** The places of the grades that a total between two ends may have; that after the last one stands for none. */
export const gradesBetween = (grades: ReadonlyArray<Grade>, { from, to }: Range): ReadonlyArray<number> => {
  const [best, worst] = [placeOf(grades, to), placeOf(grades, from)]
  return Array.from({ length: worst - best + 1 }, (_, n) => best + n)
}
