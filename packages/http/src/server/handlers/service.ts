import { ActivityStore, type Ledger } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../../api/Api.ts"
import { Caller } from "../../api/Caller.ts"
import * as PrometheusMetrics from "effect/observability/PrometheusMetrics"
import { orProblem } from "../ledger/failures.ts"

const ok = { status: "ok" } as const

/** A ledger that nobody writes: asking for it shows whether the store answers. */
const nobodys = { region: "000000", notice: "ready" } as Ledger

export const service = HttpApiBuilder.group(Api, "service", (handlers) =>
  handlers.handleAll({
    health: () => Effect.succeed(ok),
    ready: () => Effect.flatMap(ActivityStore, (store) => Effect.as(orProblem(store.sequence(nobodys)), ok)),
    me: () => Effect.service(Caller),
    metrics: () => PrometheusMetrics.format()
  })
)
