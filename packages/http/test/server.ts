import { notice } from "@kepu/core/notices/pucheng-2023"
import type { ActivityStore } from "@kepu/core/port"
import { layerNode, type NodeOptions } from "@kepu/http/node"
import { createToken, layerTokens, layerTokensInMemory } from "@kepu/http/server"
import { MemoryActivityStore } from "@kepu/storage/memory"
import * as Effect from "effect/Effect"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as ManagedRuntime from "effect/ManagedRuntime"
import type * as NetAddress from "effect/net/NetAddress"
import * as Redacted from "effect/Redacted"
import { identities } from "./service.ts"

export interface Server {
  /** Such as `http://127.0.0.1:41234`. */
  readonly url: string
  readonly port: number
  /** A token for each role. */
  readonly tokens: Readonly<Record<string, string>>
  readonly close: () => Promise<void>
}

/** The service as Node serves it, at a free port of this machine. */
export const startServer = async (
  options: Partial<NodeOptions> = {},
  store: Layer.Layer<ActivityStore> = MemoryActivityStore.layer
): Promise<Server> => {
  const runtime = ManagedRuntime.make(
    layerNode({ port: 0, notices: [notice], ...options }).pipe(
      Layer.provide(layerTokens),
      Layer.provide(store),
      Layer.provideMerge(layerTokensInMemory),
      Layer.provide(Logger.layer([]))
    )
  )
  const { address } = await runtime.runPromise(HttpServer.HttpServer)
  const { port } = address as NetAddress.InetAddress
  const tokens = await runtime.runPromise(
    Effect.forEach(Object.entries(identities), ([role, identity]) =>
      Effect.map(createToken({ identity, label: "test", days: 1 }), ({ text }) => [role, Redacted.value(text)] as const)
    )
  )
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    tokens: Object.fromEntries(tokens),
    close: () => runtime.dispose()
  }
}
