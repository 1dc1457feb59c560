import * as Effect from "effect/Effect"

/** Items after which others come to their turn. */
const together = 100

/** The JSON of a list as `JSON.stringify` makes it, made piece by piece. */
export const listJson = Effect.fnUntraced(function* <A>(list: ReadonlyArray<A>, show: (item: A) => unknown) {
  const parts: Array<string> = []
  for (let from = 0; from < list.length; from += together) {
    if (from > 0) yield* Effect.yieldNow
    const some = list.slice(from, from + together)
    parts.push(some.map((item) => JSON.stringify(show(item)) ?? "null").join(","))
  }
  return `[${parts.join(",")}]`
})
