import * as Context from "effect/Context"
import * as Effect from "effect/Effect"

/** The credential of a request, for what goes on after it was let in. */
export interface CheckedCredential {
  /** Whether it would be let in now. What cannot be checked stands for the moment. */
  readonly stands: Effect.Effect<boolean>
}

export const Credential = Context.Reference<CheckedCredential>("@kepu/http/server/edge/Credential", {
  defaultValue: () => ({ stands: Effect.succeed(true) })
})
