import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import type { Identity } from "../../api/Caller.ts"
import type { AuthenticationUnavailable } from "./Authentication.ts"
import type { Sessions } from "./sessions.ts"

/**
 * A login came to nothing: it was not begun in this browser (`no-login`), the person or the provider `denied` it, what
 * the provider answered is not what was asked for (`answer`), or nothing is granted to the person (`no-role`).
 */
export class LoginRefused extends Schema.TaggedError<LoginRefused>()("LoginRefused", {
  because: Schema.Literals(["no-login", "denied", "answer", "no-role"])
}) {}

/** How people log in. */
export interface PeopleLogin {
  /** The address at which browsers reach the service. */
  readonly url: URL
  readonly sessions: Sessions
  /** Where to send a browser, and the secret that it keeps until it is back. */
  readonly begin: Effect.Effect<{ readonly to: URL; readonly secret: Redacted.Redacted }, AuthenticationUnavailable>
  /** Who has come back with this query, in the browser that kept this secret. */
  readonly finish: (
    query: string,
    secret: Redacted.Redacted
  ) => Effect.Effect<Identity, LoginRefused | AuthenticationUnavailable>
  /** Where a browser ends its session with the provider itself, if the provider has such a page. */
  readonly farewell: Effect.Effect<URL | undefined, AuthenticationUnavailable>
}

/** The port by which people log in; `undefined` where only tokens are taken. */
export const Login = Context.Reference<PeopleLogin | undefined>("@kepu/http/server/auth/Login", {
  defaultValue: () => undefined
})
