// The service in a process of its own, so that its memory is its own: its parent asks for it by messages.
import type { Limits } from "@kepu/http/server"
import { startServer } from "../test/server.ts"

const { port, tokens } = await startServer({ limits: JSON.parse(process.argv[2] ?? "{}") as Partial<Limits> })
process.on("message", () => {
  globalThis.gc?.()
  process.send?.(process.memoryUsage().rss)
})
process.on("disconnect", () => process.exit())
process.send?.({ port, tokens })
