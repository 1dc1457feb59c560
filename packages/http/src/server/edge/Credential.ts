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
  /** Ends the session that the request came with; a token is none. */
  readonly end?: Effect.Effect<void, AuthenticationUnavailable>
}

export const Credential = Context.Reference<CheckedCredential>("@kepu/http/server/edge/Credential", {
  defaultValue: () => ({ stands: Effect.succeed(true), take: () => Effect.void })
})
