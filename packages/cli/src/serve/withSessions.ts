import { fill, localized } from "@kepu/core/text"
import type { SessionStore, SessionStoreFailed } from "@kepu/http/server"
import * as Effect from "effect/Effect"
import { Refused } from "../endings.ts"
import type { StoreUrl } from "../store/StoreUrl.ts"
import { withStore } from "../store/withStore.ts"

const failed = localized("会话无法读写：{detail}", "sessions cannot be read or ended: {detail}")

const isFailed = (error: unknown): error is SessionStoreFailed =>
  typeof error === "object" && error !== null && "_tag" in error && error._tag === "SessionStoreFailed"

/** Opens the store, uses the sessions that are kept in it, and closes it. */
export const withSessions = <A, E, R>(url: StoreUrl, use: Effect.Effect<A, E, R | SessionStore>) =>
  Effect.flatMap(
    Effect.promise(() => import("@kepu/http/sql")),
    ({ layerSessionsInSql }) =>
      withStore(
        url,
        Effect.mapError(Effect.provide(use, layerSessionsInSql), (error): Exclude<E, SessionStoreFailed> | Refused =>
          isFailed(error)
            ? new Refused({ reason: fill(failed, { detail: error.detail }) })
            : (error as Exclude<E, SessionStoreFailed>)
        )
      )
  )
