import type { StoreError } from "@kepu/core/port"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"

/** A request that is to be done once: of a caller in a region, by the key that it came with. */
export interface AskedOnce {
  readonly region: string
  readonly caller: string
  readonly key: string
  /** A digest of all that the request asks for. */
  readonly request: string
  readonly now: number
  /** The first millisecond at which the answer is no longer kept. */
  readonly keptUntil: number
}

/**
 * Where answers to requests that are done once are kept.
 *
 * @example
 * ```ts
 * import { Answers, layerAnswersInMemory } from "@kepu/http/server"
 * import * as Effect from "effect/Effect"
 *
 * const asked = { region: "610526", caller: "console", key: "1", request: "digest", now: 0, keptUntil: 86_400_000 }
 * const program = Effect.gen(function* () {
 *   const { once } = yield* Answers
 *   yield* once(asked, Effect.succeed("done"))
 *   return yield* once(asked, Effect.die("it is not done again"))
 * })
 * console.log(await Effect.runPromise(Effect.provide(program, layerAnswersInMemory))) // done
 * ```
 */
export class Answers extends Context.Service<
  Answers,
  {
    /**
     * Does it and keeps the answer, or gives back the answer that is kept; `undefined` if the key was used for another
     * request. What fails is not kept.
     */
    readonly once: <E, R>(
      asked: AskedOnce,
      effect: Effect.Effect<string, E, R>
    ) => Effect.Effect<string | undefined, E | StoreError, R>
  }
>()("@kepu/http/server/ledger/Answers") {}

/** How many answers a process keeps; the oldest go first. */
const remembered = 100_000

/**
 * Keeps answers for as long as the process lives.
 *
 * @example
 * ```ts
 * import { Answers, layerAnswersInMemory } from "@kepu/http/server"
 * import * as Effect from "effect/Effect"
 *
 * const asked = { region: "610526", caller: "console", key: "1", now: 0, keptUntil: 86_400_000 }
 * const program = Effect.gen(function* () {
 *   const { once } = yield* Answers
 *   yield* once({ ...asked, request: "digest of one" }, Effect.succeed("done"))
 *   return yield* once({ ...asked, request: "digest of another" }, Effect.succeed("done"))
 * })
 * console.log(await Effect.runPromise(Effect.provide(program, layerAnswersInMemory))) // undefined
 * ```
 */
export const layerAnswersInMemory: Layer.Layer<Answers> = Layer.sync(Answers, () => {
  const answers = new Map<string, { readonly request: string; readonly keptUntil: number; readonly body: string }>()
  const forget = (now: number): void => {
    for (const [id, { keptUntil }] of answers) {
      if (now < keptUntil && answers.size <= remembered) break
      answers.delete(id)
    }
  }
  return Answers.of({
    once: ({ caller, key, keptUntil, now, region, request }, effect) =>
      Effect.suspend(() => {
        forget(now)
        const id = `${region} ${caller} ${key}`
        const known = answers.get(id)
        if (known !== undefined) return Effect.succeed(known.request === request ? known.body : undefined)
        return Effect.tap(effect, (body) => Effect.sync(() => answers.set(id, { request, keptUntil, body })))
      })
  })
})
