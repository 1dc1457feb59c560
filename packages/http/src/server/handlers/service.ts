import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../../api/Api.ts"

const ok = Effect.succeed({ status: "ok" as const })

export const service = HttpApiBuilder.group(Api, "service", (handlers) =>
  handlers.handleAll({ health: () => ok, ready: () => ok })
)
