import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type { RateLimited } from "../../api/problem/problems.ts"

/** The credential of a request, for what goes on after it was let in. */
export interface CheckedCredential {
  /** Whether it would be let in now. What cannot be checked stands for the moment. */
  readonly stands: Effect.Effect<boolean>
  /** The id of the token, where it is one of ours. */
  readonly token?: string
  /** Counts what a request does as so many requests more. */
  readonly take: (count: number) => Effect.Effect<void, RateLimited>
}

export const Credential = Context.Reference<CheckedCredential>("@kepu/http/server/edge/Credential", {
  defaultValue: () => ({ stands: Effect.succeed(true), take: () => Effect.void })
})
