import { keptTickets, keptWebhooks } from "@kepu/storage/service"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SqlClient from "effect/sql/SqlClient"
import { random } from "../server/auth/secrets.ts"
import { type ConfiguredWebhook, type WebhookPorts, Webhooks } from "../server/webhooks/Webhooks.ts"

const none: ReadonlyArray<ConfiguredWebhook> = []

/**
 * Keeps webhooks in the database of the client, whose schema is up to date, and sends by what is given; beside those that
 * offices register, those that are `configured`, which may be another list from some time on.
 *
 * @example
 * ```ts
 * import { sendingTo } from "@kepu/http/node"
 * import { Webhooks } from "@kepu/http/server"
 * import { layerWebhooksInSql } from "@kepu/http/sql"
 * import { SqliteActivityStore } from "@kepu/storage/sqlite"
 * import * as Effect from "effect/Effect"
 * import * as Layer from "effect/Layer"
 *
 * const store = SqliteActivityStore.layerWithClient({ file: ":memory:" })
 * const layer = layerWebhooksInSql(sendingTo([])).pipe(Layer.provide(store))
 * const ledger = { region: "610526", notice: "pucheng-2023" }
 * const program = Effect.flatMap(Webhooks, (ports) => ports!.kept.list(ledger))
 * console.log(await Effect.runPromise(Effect.provide(program, layer))) // []
 * ```
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
