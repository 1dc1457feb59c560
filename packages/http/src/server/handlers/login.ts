import { localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as Redacted from "effect/Redacted"
import { Api } from "../../api/Api.ts"
import { InvalidRequest, NoSuchRoute, NotAuthenticated, NotPermitted, Unavailable } from "../../api/problem/problems.ts"
import { Login, type LoginRefused } from "../auth/Login.ts"
import { addressBehind, reachedBehind } from "../edge/address.ts"
import { loginCookie, sessionCookie, withCookie, withoutCookie } from "../edge/cookies.ts"
import { Credential } from "../edge/Credential.ts"
import { localPath } from "../edge/localPath.ts"
import { makeMeter } from "../edge/Meter.ts"
import { Notes } from "../edge/Notes.ts"
import { Settings } from "../Settings.ts"

const texts = {
  none: localized("本服务未设置登录，请使用令牌", "this service has no login: use a token"),
  elsewhere: localized(
    "登录后只能回到本服务的地址；return 应以 / 开头，如 /console",
    "after the login one comes back to this service only: return begins with /, such as /console"
  ),
  issues: localized("return 不是本服务的地址", "return is no address of this service"),
  "no-login": localized(
    "没有找到在此浏览器开始的登录，或已超过十分钟；请从 /v1/login 重新登录，并允许本站的 Cookie",
    "no login was begun in this browser, or more than ten minutes ago: begin again at /v1/login, and allow cookies of this site"
  ),
  denied: localized(
    "登录被取消，或登录系统拒绝了登录；请从 /v1/login 重新登录",
    "the login was cancelled or refused where people log in: begin again at /v1/login"
  ),
  answer: localized(
    "登录系统的答复与本次登录不符，或已失效；请从 /v1/login 重新登录",
    "the answer does not belong to this login, or is over: begin again at /v1/login"
  ),
  "no-role": localized(
    "您已通过登录，但没有分配角色；请联系本服务的管理员，为您的账号设置角色、地区和单位",
    "you have logged in, but have no role here: ask the operator of this service to give your account a role, region and unit"
  ),
  unreachable: localized("登录系统暂时无法使用，请稍后重试", "nobody can log in at the moment: try again later"),
  token: localized(
    "此请求使用令牌，没有可结束的登录；令牌用 kepu token revoke 撤销",
    "this request comes with a token and no session: kepu token revoke withdraws a token"
  )
}

/** Seconds within which a login is finished. */
const patience = 600

const unavailable = () => new Unavailable({ message: texts.unreachable })

const refused = Effect.fnUntraced(function* ({ because }: Pick<LoginRefused, "because">) {
  const notes = yield* Notes
  notes.because = because
  const message = texts[because]
  return yield* because === "no-role" ? new NotPermitted({ message }) : new NotAuthenticated({ message })
})

const invalidReturn = () =>
  new InvalidRequest({ issues: [{ path: "query.return", message: texts.issues }], message: texts.elsewhere })

export const login = HttpApiBuilder.group(
  Api,
  "login",
  Effect.fnUntraced(function* (handlers) {
    const people = yield* Login
    const { limits, proxies } = yield* Settings
    const address = addressBehind(proxies)
    const meter = makeMeter(limits.logins)
    const peopleMay =
      people === undefined ? Effect.fail(new NoSuchRoute({ message: texts.none })) : Effect.succeed(people)
    /** The login, for an address that has not tried too often. */
    const trying = Effect.tap(peopleMay, () => Effect.flatMap(address, (from) => meter.take(from)))
    return handlers.handleAll({
      login: Effect.fnUntraced(function* ({ query }) {
        const { begin, url } = yield* trying
        const back = localPath(query.return ?? "/v1/me", url)
        if (back === undefined) return yield* invalidReturn()
        // In the clear a browser would keep none of the cookies.
        const request = yield* HttpServerRequest.HttpServerRequest
        if (url.protocol === "https:" && reachedBehind(proxies, request)?.isSecure === false)
          return HttpServerResponse.redirect(new URL(`/v1/login?return=${encodeURIComponent(back)}`, url), {
            status: 303
          })
        const { secret, to } = yield* Effect.mapError(begin, unavailable)
        const kept = Redacted.make(`${Redacted.value(secret)}.${back}`)
        return withCookie(HttpServerResponse.redirect(to, { status: 303 }), url, loginCookie(url), kept, patience)
      }),
      callback: Effect.fnUntraced(function* () {
        const { finish, sessions, url } = yield* trying
        const request = yield* HttpServerRequest.HttpServerRequest
        const kept = /^(?<secret>[0-9a-f]{64})\.(?<back>.*)$/u.exec(request.cookies[loginCookie(url)] ?? "")?.groups
        if (kept === undefined) return yield* refused({ because: "no-login" })
        const query = request.url.slice(request.url.indexOf("?") + 1)
        const identity = yield* finish(query, Redacted.make(kept["secret"]!)).pipe(
          Effect.catchTags({
            LoginRefused: refused,
            AuthenticationUnavailable: () => Effect.fail(unavailable())
          })
        )
        const notes = yield* Notes
        notes.caller = identity.id
        const old = request.cookies[sessionCookie(url)]
        const session = yield* Effect.mapError(
          Effect.andThen(old === undefined ? Effect.void : sessions.end(Redacted.make(old)), sessions.open(identity)),
          unavailable
        )
        // The cookie may have been changed by whoever sits there, so it is looked at again.
        const back = localPath(kept["back"]!, url) ?? "/v1/me"
        const response = HttpServerResponse.redirect(back, { status: 303 })
        return withCookie(withoutCookie(response, url, loginCookie(url)), url, sessionCookie(url), session)
      }),
      logout: Effect.fnUntraced(function* () {
        const { farewell, url } = yield* peopleMay
        const { end } = yield* Credential
        if (end === undefined) return yield* new InvalidRequest({ issues: [], message: texts.token })
        yield* Effect.mapError(end, unavailable)
        // Who logs out has logged out, also where the provider cannot be asked.
        const to = yield* Effect.orElseSucceed(farewell, () => undefined)
        const response = HttpServerResponse.jsonUnsafe(to === undefined ? {} : { farewell: to.href })
        return withoutCookie(response, url, sessionCookie(url))
      })
    })
  })
)
