import { keptTickets, keptWebhooks } from "@kepu/storage/service"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SqlClient from "effect/sql/SqlClient"
import { random } from "../server/auth/secrets.ts"
import { type WebhookPorts, Webhooks } from "../server/webhooks/Webhooks.ts"

/** Keeps webhooks in the database of the client, whose schema is up to date, and sends by what is given. */
export const layerWebhooksInSql = (
  sending: Pick<WebhookPorts, "refusalOf" | "send">
): Layer.Layer<never, never, SqlClient.SqlClient> =>
  Layer.effect(
    Webhooks,
    Effect.map(SqlClient.SqlClient, (sql) => ({
      ...sending,
      kept: keptWebhooks(sql),
      key: Effect.suspend(() => keptTickets(sql).secret("webhooks", random(32)))
    }))
  )
