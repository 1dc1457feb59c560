import type { Notice } from "@kepu/core"
import type { ActivityStore, Ledger, StoreError } from "@kepu/core/port"
import type * as Effect from "effect/Effect"

/** What a law is tried on: a ledger in which nothing was ever written, and its notice. */
export interface Ground {
  readonly ledger: Ledger
  readonly notice: Notice
}

/** One thing that every store must do. */
export interface Law {
  readonly title: string
  readonly check: (ground: Ground) => Effect.Effect<void, StoreError, ActivityStore>
}
