/** The laws of a store, as tests for vitest: whoever writes an adapter runs them on it. */
import type { ActivityStore } from "@kepu/core/port"
import type * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { afterAll, describe, it } from "vitest"
import { check, laws } from "./laws.ts"

/**
 * Runs every law on the store that the layer makes, which may already hold other ledgers. There are no options and
 * nothing can be left out: what cannot pass is not an `ActivityStore`.
 *
 * @example
 * ```ts
 * import { MemoryActivityStore } from "@kepu/storage/memory"
 * import { suite } from "@kepu/testing/store"
 *
 * suite("memory", MemoryActivityStore.layer)
 * ```
 */
export const suite = <E>(name: string, layer: Layer.Layer<ActivityStore, E>): void => {
  describe(`ActivityStore: ${name}`, () => {
    const runtime = ManagedRuntime.make(layer)
    afterAll(() => runtime.dispose())
    describe.each(laws)("%s", (_, laws) => {
      it.each(laws.map((law) => [law.title, law] as const))("%s", (_, law) => runtime.runPromise(check(law)))
    })
  })
}
