import * as Schema from "effect/Schema"

const most = 10_000

/** The number of hundredths of points as they are written; points have no more than two decimals, so it is exact. */
export const hundredthsOf = (points: number): number => Math.round(points * 100)

/** Points as they are written, of a whole number of hundredths. */
export const pointsOf = (hundredths: number): number => hundredths / 100

/** Points (分) from 0 to 10 000, with two decimals at most. Whatever counts with them counts in hundredths, without error. */
export const Points = Schema.Finite.check(
  Schema.isBetween({ minimum: 0, maximum: most }),
  Schema.makeFilter((points) => pointsOf(hundredthsOf(points)) === points, {
    message: "expected points with two decimals at most"
  })
)
