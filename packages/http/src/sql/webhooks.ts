import { keptTickets, keptWebhooks } from "@kepu/storage/service"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SqlClient from "effect/sql/SqlClient"
import { random } from "../server/auth/secrets.ts"
import type { ConfiguredWebhook } from "../server/webhooks/configured.ts"
import { type WebhookPorts, Webhooks } from "../server/webhooks/Webhooks.ts"

const none: ReadonlyArray<ConfiguredWebhook> = []

/**
 * Keeps webhooks in the database of the client, whose schema is up to date, and sends by what is given; beside those that
 * offices register, those that are `configured`, which may be another list from some time on.
 */
export const layerWebhooksInSql = (
  sending: Pick<WebhookPorts, "refusalOf" | "send">,
  configured: WebhookPorts["configured"] = () => none
): Layer.Layer<never, never, SqlClient.SqlClient> =>
  Layer.effect(
    Webhooks,
    Effect.map(SqlClient.SqlClient, (sql) => ({
      ...sending,
      configured,
      kept: keptWebhooks(sql),
      key: Effect.suspend(() => keptTickets(sql).secret("webhooks", random(32)))
    }))
  )
