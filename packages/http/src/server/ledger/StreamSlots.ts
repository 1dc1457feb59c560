import { fill, localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { RateLimited } from "../../api/problem/problems.ts"

const full = localized(
  "同时打开的事件流已达 {most} 条；请先关闭一条",
  "{most} streams of events are open at once: close one of them first"
)

/** Seconds after which to try again. */
const retryAfter = 5

/** Streams that a caller has open. */
export interface StreamSlots {
  /** Fails if the caller has no slot left. */
  readonly look: (caller: string) => Effect.Effect<void, RateLimited>
  /** The stream in a slot, which is taken when its reader begins to read; it is empty where none is left by then. */
  readonly within: <A, E, R>(caller: string, stream: Stream.Stream<A, E, R>) => Stream.Stream<A, E, R>
}

/** So many slots for each caller. */
export const makeStreamSlots = (most: number): StreamSlots => {
  const open = new Map<string, number>()
  const held = (caller: string): number => open.get(caller) ?? 0
  const take = (caller: string) =>
    Effect.sync(() => {
      if (held(caller) >= most) return false
      open.set(caller, held(caller) + 1)
      return true
    })
  const release = (caller: string, isTaken: boolean) =>
    Effect.sync(() => {
      if (!isTaken) return
      if (held(caller) > 1) open.set(caller, held(caller) - 1)
      else open.delete(caller)
    })
  return {
    look: (caller) =>
      Effect.suspend(() =>
        held(caller) < most ? Effect.void : Effect.fail(new RateLimited({ retryAfter, message: fill(full, { most }) }))
      ),
    within: (caller, stream) =>
      Stream.unwrap(
        Effect.map(
          Effect.acquireRelease(take(caller), (isTaken) => release(caller, isTaken)),
          (isTaken) => (isTaken ? stream : Stream.empty)
        )
      )
  }
}
