/**
 * A store in a browser, which outlives the page.
 *
 * @example
 * ```ts
 * import { ActivityStore, NoticeId, RegionCode } from "@kepu/core/port"
 * import { IndexedDbActivityStore } from "@kepu/storage/indexeddb"
 * import * as Effect from "effect/Effect"
 *
 * const ledger = { region: RegionCode.make("610526"), notice: NoticeId.make("pucheng-2023") }
 * const sequence = ActivityStore.use((store) => store.sequence(ledger))
 * console.log(await Effect.runPromise(Effect.provide(sequence, IndexedDbActivityStore.layer({ name: "county" })))) // 0
 * ```
 */
export * as IndexedDbActivityStore from "./IndexedDbActivityStore.ts"
