import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type { AuthenticationUnavailable } from "../auth/Authentication.ts"
import type { RateLimited } from "../../api/problem/problems.ts"

/** The credential of a request, for what goes on after it was let in. */
export interface CheckedCredential {
  /** Whether it would be let in now. What cannot be checked stands for the moment. */
  readonly stands: Effect.Effect<boolean>
  /** The id of the token, where it is one of ours. */
  readonly token?: string
  /** Counts what a request does as so many requests more. */
  readonly take: (count: number) => Effect.Effect<void, RateLimited>
  /**
   * Counts so many records that it writes. One whose body was counted before it was read is not refused any more, else of
   * several at once none might be done.
   */
  readonly takeWrites: (count: number) => Effect.Effect<void, RateLimited>
  /** Ends the session that the request came with; a token is none. */
  readonly end?: Effect.Effect<void, AuthenticationUnavailable>
}

/** As how many records the bytes of a body count: what is kept of it has as many, and takes as much to read. */
export const asRecords = (bytes: number): number => Math.ceil(bytes / 500)

export const Credential = Context.Reference<CheckedCredential>("@kepu/http/server/edge/Credential", {
  defaultValue: () => ({ stands: Effect.succeed(true), take: () => Effect.void, takeWrites: () => Effect.void })
})
