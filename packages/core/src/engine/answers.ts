import type { Truth } from "../Truth.ts"
import { type Program, type Rows, run } from "./Program.ts"
import { blockRows, isSet, truthsFor, wordBits, wordsFor } from "../condition/Truths.ts"

/** The places of conditions and of all that they are made of, in their order. */
const neededFor = ({ steps }: Program, conditions: ReadonlyArray<number>): ReadonlyArray<number> => {
  const needed = new Set<number>()
  const need = (place: number): void => {
    if (needed.has(place)) return
    needed.add(place)
    const step = steps[place]!
    if (step.kind === "not") need(step.of)
    else if (step.kind === "all" || step.kind === "any") for (const part of step.of) need(part)
  }
  for (const condition of conditions) need(condition)
  return [...needed].toSorted((a, b) => a - b)
}

/** Answers just these conditions of a program for all rows, and keeps the answers, a bit a row. */
export const answersTo = (
  program: Program,
  rows: Rows,
  conditions: ReadonlyArray<number>
): ((row: number, condition: number) => Truth) => {
  const size = rows.activities.length
  const asked = [...new Set(conditions)]
  const needed = neededFor(program, asked)
  const kept = new Map(
    asked.map((place) => [place, { isTrue: new Int32Array(wordsFor(size)), isFalse: new Int32Array(wordsFor(size)) }])
  )
  const truths = truthsFor(program.steps.length)
  for (let from = 0; from < size; from += blockRows) {
    const to = Math.min(size, from + blockRows)
    run(program, rows, from, to, truths, needed)
    for (const [place, { isFalse, isTrue }] of kept) {
      const start = place * truths.words
      const end = start + wordsFor(to - from)
      isTrue.set(truths.isTrue.subarray(start, end), from / wordBits)
      isFalse.set(truths.isFalse.subarray(start, end), from / wordBits)
    }
  }
  return (row, condition) => {
    const { isFalse, isTrue } = kept.get(condition)!
    return isSet(isTrue, row) ? true : isSet(isFalse, row) ? false : undefined
  }
}
