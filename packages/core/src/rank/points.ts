import { most, type Quantity } from "./Quantity.ts"
import { maximumOf, type Scale, type WeightItem } from "./Weights.ts"

/** The whole part of a quotient of whole numbers, exactly. */
const quotient = (dividend: number, divisor: number): number => (dividend - (dividend % divisor)) / divisor

/** What an item of so many points earns for a number of its indicator. */
export const earned = (points: number, scale: Scale, value: number): number => {
  switch (scale._tag) {
    case "PerUnit":
      return Math.min(points * quotient(value, scale.per), scale.cap ?? Number.POSITIVE_INFINITY)
    case "ProRata": {
      if (value >= scale.full) return points
      const shares = points * value
      switch (scale.rounding) {
        case "down":
          return quotient(shares, scale.full)
        case "half-up":
          return quotient(2 * shares + scale.full, 2 * scale.full)
        case "up":
          return quotient(shares + scale.full - 1, scale.full)
      }
    }
    case "Reached":
      return value >= scale.from ? points : 0
  }
}

/** What an item earns for a quantity: open as far as the quantity is. */
export const pointsFor = (item: WeightItem, value: Quantity): Quantity => ({
  known: earned(item.points, item.scale, value.known),
  possible: value.possible === null ? (maximumOf(item) ?? null) : earned(item.points, item.scale, most(value))
})

/** Whether the cap takes away points that the known number would have earned. */
export const isCapped = ({ points, scale }: WeightItem, { known }: Quantity): boolean =>
  scale._tag === "PerUnit" && scale.cap !== undefined && points * quotient(known, scale.per) > scale.cap
