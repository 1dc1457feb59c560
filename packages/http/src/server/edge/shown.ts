import * as Effect from "effect/Effect"
import type { HttpServerRequest } from "effect/http/HttpServerRequest"
import * as Redacted from "effect/Redacted"
import type { Identity } from "../../api/Caller.ts"
import type { Authenticator, AuthenticationUnavailable, CredentialRefused } from "../auth/Authentication.ts"
import type { PeopleLogin } from "../auth/Login.ts"
import { sessionIdOf } from "../auth/sessions.ts"
import { tokenIdOf } from "../auth/tokens.ts"
import { sessionCookie } from "./cookies.ts"
import { isMeant } from "./sameOrigin.ts"

type Identifying = Effect.Effect<Identity, CredentialRefused | AuthenticationUnavailable>

/** What a request shows of who calls. */
export interface Shown {
  /** The id of the token or session, which is no secret. */
  readonly id: string | undefined
  /** Whether the request was meant by who calls; what a browser sends of its own accord need not be. */
  readonly isMeant: boolean
  readonly identify: Identifying
  /** The same without counting as use of it. */
  readonly look: Identifying
  /** Ends the session, where it is one. */
  readonly end?: Effect.Effect<void, AuthenticationUnavailable>
}

/** Reads the session's cookie where people can log in and the request says nothing else of who calls, else the token. */
export const shownBy = (
  { cookies, headers, method }: HttpServerRequest,
  credential: Redacted.Redacted,
  { identify }: Authenticator,
  login: PeopleLogin | undefined
): Shown => {
  const cookie = login === undefined ? undefined : cookies[sessionCookie(login.url)]
  if (login === undefined || cookie === undefined || headers["authorization"] !== undefined) {
    const look = identify(credential)
    return { id: tokenIdOf(Redacted.value(credential)), isMeant: true, identify: look, look }
  }
  const text = Redacted.make(cookie)
  const { sessions, url } = login
  return {
    id: sessionIdOf(text),
    isMeant: isMeant(method, headers, url.origin),
    identify: sessions.use(text),
    look: sessions.identify(text),
    end: sessions.end(text)
  }
}
