// A process of its own that keeps one server for the process that started it, and removes the server when that process
// has ended, in whatever way: its end closes this one's standard input. Replies are lines of JSON.
import { createInterface } from "node:readline"
import { makeCluster } from "./Cluster.ts"
import type { Answer } from "./startPostgres.ts"

const reply = (answer: Answer): void => {
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}
const refused = (error: unknown): void => reply({ error: error instanceof Error ? error.message : String(error) })

// Ctrl-C reaches every process of a terminal; the end of the input decides.
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => undefined)
process.stdout.on("error", () => undefined)

// Lines, and their end, are kept while the server is still starting.
const commands = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
try {
  const cluster = await makeCluster({ durable: process.argv[2] === "durable" })
  try {
    await cluster.start()
    reply({ url: cluster.url })
    for await (const command of { [Symbol.asyncIterator]: () => commands }) {
      await (command === "kill" ? cluster.kill() : cluster.start()).then(() => reply({ url: cluster.url }), refused)
    }
  } finally {
    await cluster.remove()
  }
} catch (error) {
  refused(error)
}
process.exit()
