import * as Effect from "effect/Effect"
import type { HttpServerRequest } from "effect/http/HttpServerRequest"
import type * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as Redacted from "effect/Redacted"
import type { Identity } from "../../api/Caller.ts"
import type { Authenticator, AuthenticationUnavailable, CredentialRefused } from "../auth/Authentication.ts"
import type { PeopleLogin } from "../auth/Login.ts"
import { sessionIdOf } from "../auth/sessions.ts"
import type { Tickets } from "../auth/tickets.ts"
import { tokenIdOf } from "../auth/tokens.ts"
import { sessionCookie } from "./cookies.ts"
import { letInBy } from "./routes.ts"
import { isMeant } from "./sameOrigin.ts"

type Checking<A> = Effect.Effect<A, CredentialRefused | AuthenticationUnavailable>

/** Who is let in by what a request shows. */
export interface Admitted {
  readonly identity: Identity
  /** The id of the token behind it, where it is one of ours. */
  readonly token?: string | undefined
  /** The same looked at again, which counts as no use of it. */
  readonly look: Checking<Identity>
  /** Ends the session, where it is one. */
  readonly end?: Effect.Effect<void, AuthenticationUnavailable>
}

/** What a request shows of who calls. */
export interface Shown {
  /** The id of the token or session, as far as the request tells; it is no secret. */
  readonly id: string | undefined
  /** Whether the request was meant by who calls; what a browser sends of its own accord need not be. */
  readonly isMeant: boolean
  readonly admit: Checking<Admitted>
}

/** Who checks what is shown. */
export interface Checks {
  readonly authenticator: Authenticator
  readonly tickets: Tickets["Service"]
  readonly login: PeopleLogin | undefined
}

/** A token in the header, and what stands for none. */
const byHeader = (credential: Redacted.Redacted, { identify }: Authenticator): Shown => {
  const look = identify(credential)
  const token = tokenIdOf(Redacted.value(credential))
  return { id: token, isMeant: true, admit: Effect.map(look, (identity) => ({ identity, token, look })) }
}

/** A ticket or a signature in the address, on the routes that take one. */
const byAddress = (
  endpoint: HttpApiEndpoint.Top,
  { url }: HttpServerRequest,
  { bySignature, byTicket, recall }: Tickets["Service"]
): Shown | undefined => {
  const by = letInBy(endpoint)
  if (by === undefined || !url.includes(`${by}=`)) return undefined
  const admit = by === "ticket" ? byTicket(url) : bySignature(url)
  return {
    id: undefined,
    isMeant: true,
    admit: Effect.map(admit, ({ identity, token }) => ({ identity, token, look: recall(token) }))
  }
}

/** The cookie of a person's session. */
const byCookie = (
  { cookies, headers, method }: HttpServerRequest,
  { sessions, url }: PeopleLogin
): Shown | undefined => {
  const cookie = cookies[sessionCookie(url)]
  if (cookie === undefined) return undefined
  const text = Redacted.make(cookie)
  const admit = Effect.map(sessions.use(text), (identity) => ({
    identity,
    look: sessions.identify(text),
    end: sessions.end(text)
  }))
  return { id: sessionIdOf(text), isMeant: isMeant(method, headers, url.origin), admit }
}

/** What a request shows: its header where there is one, else what its address has, else its cookie. */
export const shownBy = (
  request: HttpServerRequest,
  credential: Redacted.Redacted,
  endpoint: HttpApiEndpoint.Top,
  { authenticator, login, tickets }: Checks
): Shown => {
  const header = byHeader(credential, authenticator)
  if (request.headers["authorization"] !== undefined) return header
  return byAddress(endpoint, request, tickets) ?? (login === undefined ? undefined : byCookie(request, login)) ?? header
}
