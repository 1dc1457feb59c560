import { fill, localized } from "@kepu/core/text"
import type { TokenStore, TokenStoreFailed } from "@kepu/http/server"
import * as Effect from "effect/Effect"
import { Refused } from "../endings.ts"
import type { StoreUrl } from "../store/StoreUrl.ts"
import { withStore } from "../store/withStore.ts"

const failed = localized("令牌无法读写：{detail}", "tokens cannot be read or written: {detail}")

const isFailed = (error: unknown): error is TokenStoreFailed =>
  typeof error === "object" && error !== null && "_tag" in error && error._tag === "TokenStoreFailed"

/** A failure of where tokens are kept as the program's last words. */
export const refusingTokens = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.mapError(effect, (error): Exclude<E, TokenStoreFailed> | Refused =>
    isFailed(error)
      ? new Refused({ reason: fill(failed, { detail: error.detail }) })
      : (error as Exclude<E, TokenStoreFailed>)
  )

/** Opens the store, uses the tokens that are kept in it, and closes it. */
export const withTokens = <A, E, R>(url: StoreUrl, use: Effect.Effect<A, E, R | TokenStore>) =>
  Effect.flatMap(
    Effect.promise(() => import("@kepu/http/sql")),
    ({ layerTokensInSql }) => withStore(url, refusingTokens(Effect.provide(use, layerTokensInSql)))
  )
