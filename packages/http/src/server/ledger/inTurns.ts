import * as Effect from "effect/Effect"

/** How what is not the first step of a request is done: after others. */
export type Further<E, F> = <A>(step: Effect.Effect<A, E>) => Effect.Effect<A, E | F>

/** UTF-16 units of JSON after which others come to their turn: to mask these takes some ten milliseconds. */
const together = 100_000

/** Something that a caller is shown, if it is, and the UTF-16 units of its JSON. */
export interface Shown<A> {
  readonly item: A | undefined
  readonly size: number
}

/** Makes one thing after the other out for a caller, and lets others in wherever it would hold them up. */
export const inTurns = <F>(further: Further<never, F>) => {
  let since = 0
  return <A>(show: () => A | undefined): Effect.Effect<Shown<A>, F> => {
    const made = Effect.sync((): Shown<A> => {
      const item = show()
      const size = item === undefined ? 0 : JSON.stringify(item).length
      since += size
      return { item, size }
    })
    return Effect.suspend(() => {
      if (since < together) return made
      since = 0
      return further(made)
    })
  }
}
