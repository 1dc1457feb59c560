import { maskOf, wordBits, wordsFor } from "../condition/Truths.ts"

/** Sets of places, a bit a place. */
export type Places = Int32Array

/** How many numbers lie between two sets that are kept ready. */
const stride = 256

/**
 * Of numbers by their places: takes from a set all places whose number is less than a limit. Sets of the greatest
 * numbers are kept ready, so it costs an operation for 32 places.
 */
export const atLeast = (numbers: ReadonlyArray<number>): ((limit: number, of: Places) => void) => {
  const words = wordsFor(numbers.length)
  const order = numbers.map((_, place) => place).toSorted((a, b) => (numbers[a]! > numbers[b]! ? -1 : 1))
  const add = (place: number, to: Places) => {
    to[place >>> 5]! |= 1 << (place & 31)
  }
  const ready: Array<Places> = []
  const set: Places = new Int32Array(words)
  for (const [turn, place] of order.entries()) {
    if (turn % stride === 0) ready.push(set.slice())
    add(place, set)
  }
  ready.push(set.slice())
  /** How many numbers are at least as great. */
  const countOf = (limit: number): number => {
    let [from, to] = [0, order.length]
    while (from < to) {
      const middle = (from + to) >>> 1
      if (numbers[order[middle]!]! >= limit) from = middle + 1
      else to = middle
    }
    return from
  }
  return (limit, of) => {
    const count = countOf(limit)
    const block = Math.floor(count / stride)
    set.set(ready[block]!)
    for (let turn = block * stride; turn < count; turn++) add(order[turn]!, set)
    for (let word = 0; word < words; word++) of[word]! &= set[word]!
  }
}

export const everyPlace = (length: number): Places =>
  Int32Array.from({ length: wordsFor(length) }, (_, word) => maskOf(length - word * wordBits))
