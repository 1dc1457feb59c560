import { once } from "node:events"
import { createServer } from "node:net"
import type { TestProject } from "vitest/node"
import { type Postgres, startPostgres } from "./startPostgres.ts"

/** Vitest's global setup: one PostgreSQL server a run, started when the first test asks for it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<Postgres> | undefined
  const door = createServer((socket) => {
    socket.on("error", () => socket.destroy())
    started ??= startPostgres()
    started.then(
      ({ url }) => socket.end(JSON.stringify({ url })),
      (error: Error) => socket.end(JSON.stringify({ error: error.message }))
    )
  }).listen(0, "127.0.0.1")
  await once(door, "listening")
  const address = door.address()
  if (address === null || typeof address === "string") throw new Error("no free port on 127.0.0.1")
  project.provide("postgresPort", address.port)
  return async () => {
    door.close()
    await started?.then(
      (server) => server.stop(),
      () => undefined
    )
  }
}
