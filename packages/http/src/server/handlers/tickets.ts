import { fromMillis } from "@kepu/core/time"
import { localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../../api/Api.ts"
import { Caller } from "../../api/Caller.ts"
import type { LetInBy } from "../../api/Policy.ts"
import { InvalidRequest, NotPermitted, Unavailable } from "../../api/problem/problems.ts"
import { Login } from "../auth/Login.ts"
import { type Given, Tickets } from "../auth/tickets.ts"
import { reachedBehind } from "../edge/address.ts"
import { Credential } from "../edge/Credential.ts"
import { endpointOf, letInBy } from "../edge/routes.ts"
import { refusal } from "../access.ts"
import { Settings } from "../Settings.ts"

const texts = {
  address: {
    ticket: localized(
      "票据只用于事件流的地址（…/events）",
      "a ticket is for the address of a stream of events (…/events)"
    ),
    signature: localized(
      "签名链接只用于文件的地址（…/annex-1.csv 等）",
      "a signed link is for the address of a file (…/annex-1.csv and its like)"
    )
  },
  invalid: localized("请求有 1 处不合要求，见 issues", "the request is not as required in 1 of its places: see issues"),
  token: localized(
    "只有用本服务的令牌才能取得票据和链接；以登录方式访问的页面不需要它们",
    "only a token of this service gets tickets and links: pages with a session need none"
  ),
  unreachable: localized("暂时无法核验身份，请稍后重试", "credentials cannot be checked now: try again later")
}

/** Whether an address has what lets it in already. */
const isLetIn = /[?&](?:ticket|signature)=/u

export const tickets = HttpApiBuilder.group(
  Api,
  "tickets",
  Effect.fnUntraced(function* (handlers) {
    const { linkFor, recall, ticketFor } = yield* Tickets
    const login = yield* Login
    const { proxies } = yield* Settings
    /** The address at which browsers reach the service: as it was set up, or as a trusted proxy tells. */
    const own = Effect.map(
      HttpServerRequest.HttpServerRequest,
      (request) => login?.url ?? reachedBehind(proxies, request)?.url
    )
    const given = ({ expiresAt, url }: Given) =>
      Effect.map(own, (base) => ({
        url,
        ...(base === undefined ? {} : { href: new URL(url, base).href }),
        expiresAt: fromMillis(expiresAt, "UTC")
      }))
    /** The id of the token that asks, once it is sure that the address is one that may be let in so. */
    const asking = Effect.fnUntraced(function* (address: string, by: LetInBy) {
      const endpoint = endpointOf("GET", address)
      if (endpoint === undefined || letInBy(endpoint) !== by || isLetIn.test(address)) {
        const issues = [{ path: "payload.address", message: texts.address[by] }]
        return yield* new InvalidRequest({ issues, message: texts.invalid })
      }
      const reason = refusal(endpoint, yield* Caller, address.split("/")[3])
      if (reason !== undefined) return yield* new NotPermitted({ message: reason })
      const { token } = yield* Credential
      if (token === undefined) return yield* new NotPermitted({ message: texts.token })
      yield* recall(token).pipe(
        Effect.catchTags({
          CredentialRefused: () => new NotPermitted({ message: texts.token }),
          AuthenticationUnavailable: () => new Unavailable({ message: texts.unreachable })
        })
      )
      return token
    })
    const giving =
      (by: LetInBy, give: typeof ticketFor) =>
      ({ payload: { address } }: { readonly payload: { readonly address: string } }) =>
        asking(address, by).pipe(
          Effect.flatMap((token) => give(token, address)),
          Effect.flatMap(given),
          Effect.catchTag("AuthenticationUnavailable", () => new Unavailable({ message: texts.unreachable }))
        )
    return handlers.handleAll({
      createTicket: giving("ticket", ticketFor),
      createLink: giving("signature", linkFor)
    })
  })
)
