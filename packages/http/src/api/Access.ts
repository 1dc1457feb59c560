import * as HttpApiMiddleware from "effect/http-api/HttpApiMiddleware"
import * as HttpApiSecurity from "effect/http-api/HttpApiSecurity"
import type { Caller } from "./Caller.ts"
import {
  Internal,
  InvalidRequest,
  NotAuthenticated,
  NotPermitted,
  RateLimited,
  TookTooLong,
  TooLarge,
  Unavailable,
  UnsupportedMediaType
} from "./problem/problems.ts"

/** What any route may answer with instead. */
const always = [
  InvalidRequest,
  TookTooLong,
  TooLarge,
  UnsupportedMediaType,
  RateLimited,
  Internal,
  Unavailable
] as const

/** Lets in whoever the route's policy names, and tells the handler who it is. */
export class Access extends HttpApiMiddleware.Service<Access, { provides: Caller }>()("@kepu/http/api/Access", {
  requiredForClient: true,
  security: { token: HttpApiSecurity.bearer },
  error: [...always, NotAuthenticated, NotPermitted]
}) {}

/** Lets in anybody. */
export class Open extends HttpApiMiddleware.Service<Open>()("@kepu/http/api/Open", { error: always }) {}
