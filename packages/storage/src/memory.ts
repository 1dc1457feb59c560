/**
 * A store that lives as long as its layer: for tests, for a browser page, and as the plainest adapter to read.
 *
 * @example
 * ```ts
 * import { ActivityStore } from "@kepu/core/port"
 * import { MemoryActivityStore } from "@kepu/storage/memory"
 * import * as Effect from "effect/Effect"
 *
 * const ledgers = ActivityStore.use((store) => store.ledgers)
 * console.log(await Effect.runPromise(Effect.provide(ledgers, MemoryActivityStore.layer))) // []
 * ```
 */
export * as MemoryActivityStore from "./MemoryActivityStore.ts"
