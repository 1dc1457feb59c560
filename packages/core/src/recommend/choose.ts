import type { Placing } from "../rank/Placing.ts"
import type { WhyNot } from "./Selection.ts"

/** What those who go down a ranking find in their way. */
export interface Limits {
  /** The unit of what is ranked, by its place; units go by places of their own. */
  readonly unitAt: (place: number) => number
  /** How many of each unit may be chosen, by its place. */
  readonly ofUnits: Float64Array
  readonly total: number
}

/**
 * Goes down a ranking and chooses as long as the unit's limit and the total allow, both included. Places for which
 * level rows compete stay reserved for them: rows of one rank stand or fall together, and where only some of them fit,
 * a person has to tell them apart. Tells why one is not chosen, by its place; `undefined` if it is.
 */
export const choose = ({ order, rank }: Placing, { ofUnits, total, unitAt }: Limits) => {
  const whyNot: Array<WhyNot | undefined> = Array.from({ length: order.length })
  const units = new Uint32Array(order.length)
  for (let place = 0; place < units.length; place++) units[place] = unitAt(place)
  const left = ofUnits.slice()
  /** How many of the level ones each unit has. */
  const level = new Uint32Array(left.length)
  let leftInAll = total
  for (let from = 0, to = 0; from < order.length; from = to) {
    let wanted = 0
    for (; to < order.length && rank[order[to]!] === rank[order[from]!]; to++) {
      const unit = units[order[to]!]!
      if (level[unit]!++ < left[unit]!) wanted++
    }
    for (let n = from; n < to; n++) {
      const unit = units[order[n]!]!
      const fitting = Math.min(level[unit]!, left[unit]!)
      if (fitting === 0) whyNot[order[n]!] = "unit-quota"
      else if (leftInAll === 0) whyNot[order[n]!] = "total"
      else if (wanted > leftInAll || fitting < level[unit]!) whyNot[order[n]!] = "tie"
    }
    for (let n = from; n < to; n++) {
      const unit = units[order[n]!]!
      left[unit]! -= Math.min(level[unit]!, left[unit]!)
      level[unit] = 0
    }
    leftInAll = Math.max(0, leftInAll - wanted)
  }
  return whyNot
}
