import { byCodePoint } from "./inOrder.ts"

/** By what a row is ranked: its points, then its tie-breaks, then its name if names decide. */
export interface Standing {
  readonly numbers: ReadonlyArray<number>
  readonly name: string | undefined
}

/** Negative if `a` is ahead, 0 if nothing that was declared tells them apart. */
export const compare = (a: Standing, b: Standing): number => {
  for (let n = 0; n < a.numbers.length; n++) {
    const [number, other] = [a.numbers[n]!, b.numbers[n]!]
    if (number !== other) return number > other ? -1 : 1
  }
  return a.name === undefined || b.name === undefined ? 0 : byCodePoint(a.name, b.name)
}

/** How many of the standings, given the best first, are ahead of this one. */
const countAhead = (sorted: ReadonlyArray<Standing>, standing: Standing): number => {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (compare(sorted[middle]!, standing) < 0) from = middle + 1
    else to = middle
  }
  return from
}

/** Tells the competition rank (1, 2, 2, 4) of a standing among others: one more than the number of those ahead. */
export const ranker = (others: ReadonlyArray<Standing>): ((standing: Standing) => number) => {
  const sorted = others.toSorted(compare)
  return (standing) => 1 + countAhead(sorted, standing)
}
