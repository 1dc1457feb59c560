import type { Localized } from "@kepu/core"
import { type Ranking, showQuantity } from "@kepu/core/rank"
import { fill, list, localized } from "@kepu/core/text"
import { named } from "./say.ts"

const texts = {
  one: localized("{name} {numbers}", "{name} {numbers}"),
  level: localized("{points} 分：{names}", "{points}: {names}"),
  most: localized("{points} 分：{names}等 {number} 家", "{points}: {names} and others, {number} in all")
}

/** So many of one number of points are named; the rest is counted. */
const atMost = 12

/** The rows of equal points in their order, with the numbers that tell them apart; nothing without tie-breaks. */
export const sayTies = ({ rows, weights: { tieBreaks = [] } }: Ranking): ReadonlyArray<Localized> =>
  tieBreaks.length === 0
    ? []
    : [...Map.groupBy(rows, ({ points }) => points.known)]
        .filter(([, level]) => level.length > 1)
        .map(([points, level]) => {
          const names = level
            .slice(0, atMost)
            .map((row) =>
              fill(texts.one, { name: named(row.subject), numbers: row.tieBreaks.map(showQuantity).join("/") })
            )
          return fill(level.length > atMost ? texts.most : texts.level, {
            points,
            names: list(names),
            number: level.length
          })
        })
