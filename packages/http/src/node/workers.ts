import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { withUsual, type WorkLimits } from "../server/Settings.ts"
import { makeBudgets } from "../server/jobs/Budgets.ts"
import { type Order, Workers } from "../server/jobs/Workers.ts"
import { makeLane, makeLine } from "./Lane.ts"
import { threadTime } from "./threadTime.ts"

const makeWorkers = (limits: WorkLimits) => {
  const budgets = makeBudgets(limits)
  const here = makeBudgets(limits.here)
  // A caller has one of them at a time, so that whatever it sends leaves the other one to others.
  const line = makeLine()
  const long = makeLane(limits, budgets, { yields: true }, line)
  const second = makeLane(limits, budgets, { yields: true }, line)
  const brief = makeLane(limits, budgets, { yields: false })
  const withinOf = ({ isBrief, ledger }: Order): number =>
    isBrief === true ? limits.brief : ledger === undefined ? limits.deadline : limits.whole
  // Whoever had much done of late waits among what takes long, whatever is asked for.
  const laneOf = ({ caller, isBrief }: Order) =>
    isBrief === true && budgets.leftOf(caller) >= limits.burst - limits.light ? brief : long
  return {
    workers: Workers.of({
      areApart: true,
      run: (order) => Effect.suspend(() => laneOf(order).run(order, withinOf(order))),
      charging: (caller, step) => {
        const charged = Effect.suspend(() => {
          const began = threadTime()
          return Effect.ensuring(
            step,
            Effect.sync(() => here.charge(caller, threadTime() - began))
          )
        })
        return Effect.andThen(here.mustAfford(caller), charged)
      }
    }),
    discard: () => {
      long.discard()
      second.discard()
      brief.discard()
    }
  }
}

/**
 * Does work that may take long in threads of its own: two for what takes long, and one for what is of a unit's part of
 * a ledger. `layerNode` has them; whoever embeds the service in Node provides them beside the store.
 *
 * @example
 * ```ts
 * import { layerWorkers } from "@kepu/http/node"
 * import { layerTokens, layerTokensInMemory, webHandler } from "@kepu/http/server"
 * import { MemoryActivityStore } from "@kepu/storage/memory"
 * import * as Layer from "effect/Layer"
 * import * as Logger from "effect/Logger"
 *
 * const tokens = layerTokens.pipe(Layer.provide(layerTokensInMemory))
 * // What takes long is ended after five seconds.
 * const workers = layerWorkers({ deadline: 5000 })
 * const parts = Layer.mergeAll(tokens, workers, MemoryActivityStore.layer, Logger.layer([]))
 * const { dispose, handler } = webHandler({ notices: [] }, parts)
 * console.log((await handler(new Request("http://localhost/ready"))).status) // 200
 * await dispose()
 * ```
 */
export const layerWorkers = (limits: Partial<WorkLimits> = {}): Layer.Layer<Workers> =>
  Layer.effect(
    Workers,
    Effect.map(
      Effect.acquireRelease(
        Effect.sync(() => makeWorkers(withUsual({ work: limits }).work)),
        ({ discard }) => Effect.sync(discard)
      ),
      ({ workers }) => workers
    )
  )
