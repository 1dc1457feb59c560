import * as Effect from "effect/Effect"
import * as Semaphore from "effect/Semaphore"

interface Lane {
  readonly semaphore: Semaphore.Semaphore
  users: number
}

/** Lets each caller have so many requests under way at once; the others of the same caller wait for their turn. */
export const makeTurns = (together: number) => {
  const lanes = new Map<string, Lane>()
  const enter = (caller: string) =>
    Effect.sync(() => {
      const lane = lanes.get(caller) ?? { semaphore: Semaphore.makeUnsafe(together), users: 0 }
      lanes.set(caller, lane)
      lane.users += 1
      return lane
    })
  const leave = (caller: string, lane: Lane) =>
    Effect.sync(() => {
      lane.users -= 1
      if (lane.users === 0) lanes.delete(caller)
    })
  return {
    /** Does it when it is the caller's turn; alone, where it takes much. */
    within: <A, E, R>(caller: string, takesMuch: boolean, effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
      Effect.acquireUseRelease(
        enter(caller),
        ({ semaphore }) => semaphore.withPermits(takesMuch ? together : 1)(effect),
        (lane) => leave(caller, lane)
      )
  }
}
