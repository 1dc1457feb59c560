import { localized } from "@kepu/core/text"
import * as ByteSize from "effect/ByteSize"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpIncomingMessage from "effect/http/HttpIncomingMessage"
import * as HttpRouter from "effect/http/HttpRouter"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import type * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as Layer from "effect/Layer"
import { Access, Open } from "../api/Access.ts"
import { Caller, type Identity } from "../api/Caller.ts"
import { InvalidRequest, NotAuthenticated, NotPermitted, Unavailable } from "../api/problem/problems.ts"
import { Authentication } from "./auth/Authentication.ts"
import { Login } from "./auth/Login.ts"
import { Tickets } from "./auth/tickets.ts"
import { addressBehind } from "./edge/address.ts"
import { asRecords, Credential } from "./edge/Credential.ts"
import { makeMeter } from "./edge/Meter.ts"
import { Notes } from "./edge/Notes.ts"
import { tooManyBytes } from "./edge/problemOf.ts"
import { isCountedFirst, policyOf, takesLarge } from "./edge/routes.ts"
import { shownBy } from "./edge/shown.ts"
import { makeTurns } from "./edge/Turns.ts"
import { covers, isSame } from "./covers.ts"
import { Settings } from "./Settings.ts"

const texts = {
  credential: localized(
    "缺少有效的令牌：请在 Authorization 头中以 Bearer 发送；令牌由 kepu token create 生成",
    "there is no valid token: send one as Authorization: Bearer; kepu token create makes one"
  ),
  login: localized(
    "缺少有效的令牌或登录：请从 /v1/login 登录，或在 Authorization 头中以 Bearer 发送令牌",
    "there is no valid token or session: log in at /v1/login, or send a token as Authorization: Bearer"
  ),
  meant: localized(
    "无法确认此请求来自本服务的页面：以登录方式写入时，页面须与服务同源，并带请求头 X-CSRF: 1",
    "it is not sure that a page of this service meant this request: with a session, a write comes from a page of the same origin and has the header X-CSRF: 1"
  ),
  parameter: localized("没有这个参数", "there is no such parameter"),
  parameters: localized("此地址不接受查询参数，见 issues", "this address takes no parameters in its query: see issues"),
  role: localized("您的角色不能使用此地址", "your role may not use this address"),
  region: localized("您只能使用本地区的数据", "you may only use the data of your own region"),
  unreachable: localized("暂时无法核验身份，请稍后重试", "credentials cannot be checked now: try again later")
}

/** Why a caller may not use a route; `undefined` if they may. What is not granted is refused. */
export const refusal = (endpoint: HttpApiEndpoint.Top, identity: Identity, region: string | undefined) => {
  const policy = policyOf(endpoint)
  const grant = policy === undefined || policy === "open" ? "none" : policy[identity.role]
  if (grant === "all") return undefined
  if (grant === "none") return texts.role
  if (identity.role === "issuer" || region === undefined) return texts.region
  const isOwn = identity.role === "unit" ? isSame(identity.region, region) : covers(identity.region, region)
  return isOwn ? undefined : texts.region
}

const note = Effect.fnUntraced(function* (endpoint: HttpApiEndpoint.Top) {
  const notes = yield* Notes
  notes.route = endpoint.path
  return notes
})

/** Refuses parameters in the query of a route that takes none; those that take some tell by their schema. */
const mustBeKnown = Effect.fnUntraced(function* ({ query }: HttpApiEndpoint.Top) {
  if (query !== undefined) return
  const issues = Object.keys(yield* HttpServerRequest.ParsedSearchParams).map((name) => ({
    path: `query.${name}`,
    message: texts.parameter
  }))
  if (issues.length > 0) return yield* new InvalidRequest({ issues, message: texts.parameters })
})

const written = localized(
  "近来写入的内容过多，请 {seconds} 秒后再试",
  "too much was written of late: try again in {seconds} seconds"
)

/** Bytes of a body above which a caller's request is under way alone: what is made of it takes many times as much. */
const muchAtOnce = 262_144

const access = Layer.effect(
  Access,
  Effect.gen(function* () {
    const login = yield* Login
    const checks = { authenticator: yield* Authentication, tickets: yield* Tickets, login }
    const missing = login === undefined ? texts.credential : texts.login
    const { limits, proxies } = yield* Settings
    const address = addressBehind(proxies)
    const callers = makeMeter(limits)
    const strangers = makeMeter(limits)
    const writes = makeMeter(limits.writes, undefined, written)
    const turns = makeTurns(limits.together)
    return Access.of({
      token: Effect.fnUntraced(function* (route, { credential, endpoint }) {
        const notes = yield* note(endpoint)
        const request = yield* HttpServerRequest.HttpServerRequest
        const shown = shownBy(request, credential, endpoint, checks)
        if (shown.id !== undefined) notes.token = shown.id
        if (!shown.isMeant) {
          notes.because = "cross-site"
          return yield* new NotPermitted({ message: texts.meant })
        }
        const { end, identity, look, token } = yield* shown.admit.pipe(
          Effect.catchTags({
            CredentialRefused: ({ because }) =>
              Effect.sync(() => void (notes.because = because)).pipe(
                Effect.andThen(address),
                Effect.flatMap(strangers.take),
                Effect.andThen(Effect.fail(new NotAuthenticated({ message: missing })))
              ),
            AuthenticationUnavailable: () => Effect.fail(new Unavailable({ message: texts.unreachable }))
          })
        )
        notes.caller = identity.id
        if (token !== undefined) notes.token = token
        yield* callers.take(identity.id)
        const { params } = Context.get(yield* Effect.context<HttpRouter.RouteContext>(), HttpRouter.RouteContext)
        const reason = refusal(endpoint, identity, params["region"])
        if (reason !== undefined) return yield* new NotPermitted({ message: reason })
        yield* mustBeKnown(endpoint)
        const stands = look.pipe(
          Effect.match({ onSuccess: () => true, onFailure: ({ _tag }) => _tag !== "CredentialRefused" })
        )
        const { headers } = request
        const share = identity.role === "unit" && params["region"] !== undefined ? limits.unit.bytes : limits.bytes
        const most = takesLarge(endpoint) ? share : Math.min(share, limits.plain)
        notes.bytes = most
        // What is told to be too large is not read at all; what is not told is counted as it is read.
        if (Number(headers["content-length"] ?? 0) > most) return yield* tooManyBytes({ bytes: most })
        const told = Number(headers["content-length"] ?? (headers["transfer-encoding"] === undefined ? 0 : most))
        const isCounted = told > muchAtOnce && isCountedFirst(endpoint, headers["content-length"] !== undefined)
        const paid = isCounted ? asRecords(told) : 0
        // What has to wait too long for its turn is not counted.
        const counted = Effect.andThen(writes.take(identity.id, paid), route)
        return yield* turns.within(identity.id, told > muchAtOnce, counted).pipe(
          Effect.provideService(Caller, identity),
          Effect.provideService(Credential, {
            stands,
            take: (count) => callers.take(identity.id, count),
            takeWrites: (count) =>
              paid === 0 ? writes.take(identity.id, count) : writes.owe(identity.id, Math.max(0, count - paid)),
            ...(token === undefined ? {} : { token }),
            ...(end === undefined ? {} : { end })
          }),
          Effect.provideService(HttpIncomingMessage.MaxBodySize, ByteSize.bytes(most))
        )
      })
    })
  })
)

const open = Layer.succeed(Open, (route, { endpoint }) =>
  Effect.andThen(note(endpoint), Effect.andThen(mustBeKnown(endpoint), route))
)

/** Enforces the policy of each route. */
export const layerAccess = Layer.mergeAll(access, open)
