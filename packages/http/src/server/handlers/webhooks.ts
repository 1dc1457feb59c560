import type { Localized } from "@kepu/core"
import { fill, localized } from "@kepu/core/text"
import { fromMillis } from "@kepu/core/time"
import { ActivityStore } from "@kepu/core/port"
import type { KeptWebhook } from "@kepu/storage/service"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../../api/Api.ts"
import { Caller } from "../../api/Caller.ts"
import { mostWebhooks } from "../../api/ledger/webhooks.ts"
import { InvalidRequest, NoSuchRecord, NoSuchRoute, NotPermitted, TooLarge } from "../../api/problem/problems.ts"
import { random } from "../auth/secrets.ts"
import { orProblem } from "../ledger/failures.ts"
import { openLedger } from "../ledger/open.ts"
import { byConfiguration, shownUrl } from "../webhooks/configured.ts"
import { secretOf } from "../webhooks/signing.ts"
import { Webhooks } from "../webhooks/Webhooks.ts"

const texts = {
  none: localized("本服务未设置变更通知", "this service sends no messages to webhooks"),
  unknown: localized("没有变更通知“{id}”", "there is no webhook “{id}”"),
  invalid: localized("请求有 1 处不合要求，见 issues", "the request is not as required in 1 of its places: see issues"),
  url: localized("不是网址", "is no web address"),
  configured: localized(
    "变更通知“{id}”由服务的配置设定；如要取消，请联系服务的管理员",
    "the webhook “{id}” is set by the configuration of the service: ask whoever runs it to take it out"
  ),
  full: localized(
    "一个台账最多 {limit} 个变更通知；请先删除不用的",
    "a ledger may have {limit} webhooks: remove one that is not needed first"
  )
}

const shown = ({ caller, createdAt, failure, failures, id, isGivenUp, nextAt, sent, url }: KeptWebhook) => ({
  id,
  url: caller === byConfiguration ? shownUrl(url) : url,
  by: caller,
  at: fromMillis(createdAt, "UTC"),
  sent,
  state: isGivenUp ? ("given-up" as const) : failures > 0 ? ("failing" as const) : ("active" as const),
  failures,
  ...(failure === undefined ? {} : { failure }),
  ...(failures === 0 || isGivenUp ? {} : { nextAt: fromMillis(nextAt, "UTC") })
})

const invalidUrl = (message: Localized) =>
  new InvalidRequest({ issues: [{ path: "payload.url", message }], message: texts.invalid })

export const webhooks = HttpApiBuilder.group(
  Api,
  "webhooks",
  Effect.fnUntraced(function* (handlers) {
    const store = yield* ActivityStore
    const configured = yield* Webhooks
    const ports =
      configured === undefined ? Effect.fail(new NoSuchRoute({ message: texts.none })) : Effect.succeed(configured)
    return handlers.handleAll({
      listWebhooks: Effect.fnUntraced(function* ({ params }) {
        const { ledger } = yield* openLedger(params)
        const { kept } = yield* ports
        return { webhooks: (yield* orProblem(kept.list(ledger))).map(shown) }
      }),
      createWebhook: Effect.fnUntraced(function* ({ params, payload }) {
        const { ledger } = yield* openLedger(params)
        const { key, kept, refusalOf } = yield* ports
        const { url } = payload
        if (!URL.canParse(url)) return yield* invalidUrl(texts.url)
        const refusal = refusalOf(new URL(url))
        if (refusal !== undefined) return yield* invalidUrl(refusal)
        const now = yield* Clock.currentTimeMillis
        const webhook: KeptWebhook = {
          ...ledger,
          id: random(8),
          url: new URL(url).href,
          caller: (yield* Caller).id,
          createdAt: now,
          sent: payload.after ?? (yield* orProblem(store.sequence(ledger))),
          failures: 0,
          nextAt: now,
          isGivenUp: false
        }
        const secret = secretOf(yield* orProblem(key), webhook.id)
        if (yield* orProblem(kept.add(webhook, mostWebhooks))) return { ...shown(webhook), secret }
        const message = fill(texts.full, { limit: mostWebhooks })
        return yield* new TooLarge({ what: "rows", limit: mostWebhooks, message })
      }),
      removeWebhook: Effect.fnUntraced(function* ({ params: { id, ...params } }) {
        const { ledger } = yield* openLedger(params)
        const { kept } = yield* ports
        const own = (yield* orProblem(kept.list(ledger))).find((one) => one.id === id)
        if (own?.caller === byConfiguration) return yield* new NotPermitted({ message: fill(texts.configured, { id }) })
        if (!(yield* orProblem(kept.remove({ ...ledger, id }))))
          return yield* new NoSuchRecord({ message: fill(texts.unknown, { id }) })
      })
    })
  })
)
