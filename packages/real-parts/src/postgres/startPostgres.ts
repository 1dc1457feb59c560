import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { createInterface } from "node:readline"

declare module "vitest" {
  export interface ProvidedContext {
    /** Whoever connects to this port of 127.0.0.1 is sent the `Answer` with the run's server. */
    postgresPort: number
  }
}

/** Where a server is, or why there is none; sent as JSON. */
export type Answer = { readonly url: string } | { readonly error: string }

/** A PostgreSQL server that lives as long as the process that started it, at most. */
export interface Postgres {
  /** Of its database `postgres`, with the right to create others. */
  readonly url: string
  /** Ends all its processes at once with SIGKILL. */
  readonly kill: () => Promise<void>
  /** Starts it again after `kill`, at the same URL and with the same data. */
  readonly restart: () => Promise<void>
  /** Ends it and deletes its data. */
  readonly stop: () => Promise<void>
}

/**
 * Starts a PostgreSQL server on a free port of 127.0.0.1.
 *
 * With `durable`, committed data is forced to disk as in production; without, the server is faster.
 * Rejects if there is no PostgreSQL for this machine or if it does not start within a minute.
 */
export const startPostgres = async ({ durable = false }: { readonly durable?: boolean } = {}): Promise<Postgres> => {
  const script = join(import.meta.dirname, "supervise.ts")
  const keeper = spawn(process.execPath, ["--no-warnings", script, durable ? "durable" : "hasty"], {
    // In a group of its own: a signal to the whole group of the tests leaves it time to clean up.
    detached: true,
    stdio: ["pipe", "pipe", "inherit"]
  })
  const ended = once(keeper, "exit")
  const lines = createInterface({ input: keeper.stdout })[Symbol.asyncIterator]()

  const reply = async (): Promise<string> => {
    const line = await lines.next()
    if (line.done === true) throw new Error("the process that keeps PostgreSQL has ended")
    const answer = JSON.parse(line.value) as Answer
    if ("error" in answer) throw new Error(answer.error)
    return answer.url
  }
  const ask = async (command: "kill" | "restart"): Promise<void> => {
    keeper.stdin.write(`${command}\n`)
    await reply()
  }

  return {
    url: await reply(),
    kill: () => ask("kill"),
    restart: () => ask("restart"),
    stop: async () => {
      keeper.stdin.end()
      await ended
    }
  }
}
