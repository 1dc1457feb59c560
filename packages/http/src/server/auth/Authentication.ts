import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import type { Identity } from "../../api/Caller.ts"

/**
 * A credential stands for nobody: it is `unknown`, its time is over, or it was withdrawn, or it is for `elsewhere`. Which of them is for the
 * log alone, as it would help somebody who guesses.
 */
export class CredentialRefused extends Schema.TaggedError<CredentialRefused>()("CredentialRefused", {
  because: Schema.Literals(["unknown", "expired", "revoked", "malformed", "elsewhere"])
}) {}

/** Whoever checks credentials cannot be reached. Nobody is let in meanwhile. */
export class AuthenticationUnavailable extends Schema.TaggedError<AuthenticationUnavailable>()(
  "AuthenticationUnavailable",
  {}
) {}

/** How the service checks a credential. */
export interface Authenticator {
  /** Whom a bearer credential stands for. */
  readonly identify: (
    credential: Redacted.Redacted
  ) => Effect.Effect<Identity, CredentialRefused | AuthenticationUnavailable>
  /**
   * Whom a token of that id stands for now. Without it there are neither tickets nor links, as nothing would end them
   * with what they were made for.
   */
  readonly recall?: (id: string) => Effect.Effect<Identity, CredentialRefused | AuthenticationUnavailable>
}

/** The port by which the service asks who is calling. */
export class Authentication extends Context.Service<Authentication, Authenticator>()(
  "@kepu/http/server/auth/Authentication"
) {}
