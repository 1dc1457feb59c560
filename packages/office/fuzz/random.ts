/** Numbers from a seed, the same for the same seed (mulberry32). */
export interface Random {
  /** A whole number from 0, less than `end`. */
  readonly below: (end: number) => number
  readonly pick: <A>(items: readonly [A, ...ReadonlyArray<A>]) => A
}

export const randomFrom = (seed: number): Random => {
  let state = seed | 0
  const below = (end: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end)
  }
  return { below, pick: (items) => items[below(items.length)] ?? items[0] }
}
