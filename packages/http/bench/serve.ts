// One of the services in a process of its own: `serve.ts by-hand|fastify|kepu FILE ACTIVITIES`. It tells its port and
// token, and its memory and processor time when it is asked.
import { notice } from "@kepu/core/notices/pucheng-2023"
import { ActivityStore, limits } from "@kepu/core/port"
import { SqliteActivityStore } from "@kepu/storage/sqlite"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"
import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { startServer } from "../test/server.ts"
import { byHand } from "./byHand.ts"
import { onFastify } from "./onFastify.ts"
import { ledger, recordsOf } from "./work.ts"

const [, , kind, file = "", activities] = process.argv
const context = await Effect.runPromise(
  Effect.flatMap(Scope.make(), (scope) => Layer.buildWithScope(SqliteActivityStore.layer({ file }), scope))
)
const note = { by: "bench", at: "2023-09-01T09:00:00+08:00" }
const saves = recordsOf(Number(activities)).map((record) => ({ _tag: "Save", expected: 0, note, ...record }))
for (let from = 0; from < saves.length; from += limits.writes) {
  const some = saves.slice(from, from + limits.writes)
  await Effect.runPromise(
    Effect.flatMap(ActivityStore, (store) => store.write(ledger as never, some as never)).pipe(Effect.provide(context))
  )
}

const start = async (): Promise<{ readonly port: number; readonly token: string }> => {
  const token = `kepu_${"0".repeat(16)}_${"0".repeat(64)}`
  if (kind === "by-hand") {
    const server = byHand(notice, token, context).listen(0, "127.0.0.1")
    await once(server, "listening")
    return { port: (server.address() as AddressInfo).port, token }
  }
  if (kind === "fastify") {
    const app = onFastify(notice, token, context)
    await app.listen({ port: 0, host: "127.0.0.1" })
    return { port: (app.server.address() as AddressInfo).port, token }
  }
  const { port, tokens } = await startServer({ limits: { burst: 1e9 } }, Layer.succeedContext(context))
  return { port, token: tokens["county"]! }
}

process.on("message", () => {
  const { system, user } = process.cpuUsage()
  process.send?.({ megabytes: process.memoryUsage().rss / 1e6, cpu: (system + user) / 1e6 })
})
process.on("disconnect", () => process.exit())
process.send?.(await start())
