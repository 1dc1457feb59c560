import * as Context from "effect/Context"
import type * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import { Access, Open } from "./Access.ts"
import type { Role } from "./Caller.ts"

/**
 * What a role may do on a route: `all`, nothing, or its `own`: of a unit what is its own, of everybody else what is of
 * their region.
 */
export type Grant = "all" | "own" | "none"

/** Who may use a route: anybody, without a credential, or callers by their role. Every role must be spoken of. */
export type Policy = "open" | Readonly<Record<Role, Grant>>

/** The policy that a route declares. The server does not start with a route that declares none. */
export class DeclaredPolicy extends Context.Service<DeclaredPolicy, Policy>()("@kepu/http/api/DeclaredPolicy") {}

/** Whether a request may have a body as large as the service takes at all; else it has some hundred records at most. */
export class LargeBody extends Context.Service<LargeBody, true>()("@kepu/http/api/LargeBody") {}

/** What of an address lets a request in that has no credential in its header: a ticket, or a signature. */
export type LetInBy = "ticket" | "signature"
export class LettingIn extends Context.Service<LettingIn, LetInBy>()("@kepu/http/api/LettingIn") {}

const widened = (endpoint: HttpApiEndpoint.Constraint) => endpoint as HttpApiEndpoint.Top

/** Declares that anybody may use a route. */
export const open = <E extends HttpApiEndpoint.Constraint>(endpoint: E): HttpApiEndpoint.AddMiddleware<E, Open> =>
  widened(endpoint).annotate(DeclaredPolicy, "open").middleware(Open) as never

/** Declares by role who may use a route. */
export const permit = <E extends HttpApiEndpoint.Constraint>(
  policy: Readonly<Record<Role, Grant>>,
  endpoint: E
): HttpApiEndpoint.AddMiddleware<E, Access> =>
  widened(endpoint).annotate(DeclaredPolicy, policy).middleware(Access) as never

/** Declares that requests may have large bodies, which the route reads elsewhere than where others are answered. */
export const large = <E extends HttpApiEndpoint.Constraint>(endpoint: E): E =>
  widened(endpoint).annotate(LargeBody, true) as never

/** Declares that a request may be let in by its address, of which the parameter of that name is a part. */
export const lettingIn = <E extends HttpApiEndpoint.Constraint>(by: LetInBy, endpoint: E): E =>
  widened(endpoint).annotate(LettingIn, by) as never

type WithPolicy<E> = [HttpApiEndpoint.Middleware<E> & (Access | Open)] extends [never] ? never : E

/** A group of routes; one without a policy does not compile. */
export const group = <
  const Id extends string,
  const E extends readonly [HttpApiEndpoint.Constraint, ...Array<HttpApiEndpoint.Constraint>]
>(
  id: Id,
  ...endpoints: E & { readonly [K in keyof E]: WithPolicy<E[K]> }
): HttpApiGroup.HttpApiGroup<Id, E[number]> => HttpApiGroup.make(id).add(...(endpoints as never)) as never
