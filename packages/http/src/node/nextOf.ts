/**
 * Which of several tasks is next, by the callers for whom they are, in the order in which they came: the first one of the
 * caller who has most left. So whoever has used nothing of late waits for one task of each other caller at most, however
 * many of them wait: what it took is charged by then.
 */
export const nextOf = (callers: ReadonlyArray<string>, leftOf: (caller: string) => number): number => {
  const left = callers.map(leftOf)
  return left.indexOf(Math.max(...left))
}
