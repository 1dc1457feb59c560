import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../../api/Api.ts"
import { Caller } from "../../api/Caller.ts"
import * as PrometheusMetrics from "effect/observability/PrometheusMetrics"
import { orProblem } from "../ledger/failures.ts"
import { makeReadiness } from "../ledger/readiness.ts"

const ok = { status: "ok" } as const

export const service = HttpApiBuilder.group(
  Api,
  "service",
  Effect.fnUntraced(function* (handlers) {
    const ready = yield* makeReadiness
    return handlers.handleAll({
      health: () => Effect.succeed(ok),
      ready: () => Effect.as(orProblem(ready), ok),
      me: () => Effect.service(Caller),
      metrics: () => PrometheusMetrics.format()
    })
  })
)
