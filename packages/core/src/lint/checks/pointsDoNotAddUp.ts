import { pointsOf, hundredthsOf } from "../../portfolio/Points.ts"
import { mostOf } from "../../rubric/total.ts"
import { fill, list } from "../../text/Localized.ts"
import { type Check, inPart } from "../found.ts"
import { words } from "../words.ts"

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
