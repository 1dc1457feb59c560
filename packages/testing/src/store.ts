/** The laws of a store, as tests for vitest: whoever writes an adapter runs them on it. */
import { notice as pucheng } from "@kepu/core/notices/pucheng-2023"
import type { ActivityStore, NoticeId, RegionCode } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { afterAll, describe, it } from "vitest"
import { finding } from "./store/laws/finding.ts"
import { gathering } from "./store/laws/gathering.ts"
import { paging } from "./store/laws/paging.ts"
import { pointers } from "./store/laws/pointing.ts"
import { remembering } from "./store/laws/remembering.ts"
import { removing } from "./store/laws/removing.ts"
import { saving } from "./store/laws/saving.ts"
import { sharing } from "./store/laws/sharing.ts"
import type { Ground, Law } from "./store/Law.ts"

/** A ledger that nobody else uses, in this store or in one that other tests use at the same time. */
const newGround = (): Ground => {
  const id = `${pucheng.id}-${Math.random().toString(36).slice(2)}`
  return { ledger: { region: "610526" as RegionCode, notice: id as NoticeId }, notice: { ...pucheng, id } }
}

const groups: ReadonlyArray<readonly [subject: string, laws: ReadonlyArray<Law>]> = [
  ["saving", saving],
  ["pointers", pointers],
  ["removing and restoring", removing],
  ["pages", paging],
  ["history", remembering],
  ["finding", finding],
  ["portfolios", gathering],
  ["many at once", sharing]
]

/**
 * Runs every law on the store that the layer makes, which may already hold other ledgers. There are no options and
 * nothing can be left out: what cannot pass is not an `ActivityStore`.
 */
export const suite = <E>(name: string, layer: Layer.Layer<ActivityStore, E>): void => {
  describe(`ActivityStore: ${name}`, () => {
    const runtime = ManagedRuntime.make(layer)
    afterAll(() => runtime.dispose())
    describe.each(groups)("%s", (_, laws) => {
      it.each(laws.map((law) => [law.title, law] as const))("%s", (_, law) =>
        runtime.runPromise(Effect.suspend(() => law.check(newGround())))
      )
    })
  })
}
