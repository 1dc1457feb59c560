import { byCodePoint } from "./inOrder.ts"
import type { RankingRow } from "./Ranking.ts"
import type { Weights } from "./Weights.ts"

/** By what a row is ranked: its points, then its tie-breaks, then its name if names decide. */
export interface Standing {
  readonly numbers: ReadonlyArray<number>
  readonly name: string | undefined
}

/** Negative if `a` is ahead, 0 if nothing that was declared tells them apart. */
export const compareStandings = (a: Standing, b: Standing): number => {
  for (let n = 0; n < a.numbers.length; n++) {
    const [number, other] = [a.numbers[n]!, b.numbers[n]!]
    if (number !== other) return number > other ? -1 : 1
  }
  return a.name === undefined || b.name === undefined ? 0 : byCodePoint(a.name, b.name)
}

/** By what a row is ranked with these points, on what is known. */
export const standingOf = (
  { subject, tieBreaks }: Pick<RankingRow, "subject" | "tieBreaks">,
  points: number,
  { thenByName }: Weights
): Standing => ({
  numbers: [points, ...tieBreaks.map(({ known }) => known)],
  name: thenByName ? subject.name : undefined
})
