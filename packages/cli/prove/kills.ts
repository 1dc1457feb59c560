import { setTimeout as sleep } from "node:timers/promises"
import { startService } from "./service.ts"
import { begin, examine, write, type Writer } from "./writers.ts"

/** What was seen where nothing was wrong; otherwise it throws. */
export interface Proof {
  readonly kills: number
  /** Requests that were acknowledged before a kill: all that they wrote was there after it. */
  readonly acknowledged: number
  /** Requests that were done and not acknowledged: sent again after the restart, they were not done again. */
  readonly unacknowledged: number
}

/** The longest time that the service is let live under load, in milliseconds. */
const longestLife = 1_000

/** Kills the service (SIGKILL) as often while four write through it, and examines what a new one has after each. */
export const killUnderLoad = async (store: string, kills: number): Promise<Proof> => {
  const writers: ReadonlyArray<Writer> = ["a", "b", "c", "d"].map((name) => ({ name, acknowledged: 0, sent: 0 }))
  let token = ""
  let unacknowledged = 0
  const round = async (n: number): Promise<void> => {
    const service = await startService(store)
    token = service.token ?? token
    const at = { url: service.url, token }
    await begin(at)
    unacknowledged += await examine(at, writers)
    if (n === kills) return void (await service.end("SIGTERM"))
    const writing = writers.map((writer) => write(at, writer))
    await sleep(100 + Math.random() * longestLife)
    await service.end("SIGKILL")
    await Promise.all(writing)
    return round(n + 1)
  }
  await round(0)
  return { kills, acknowledged: writers.reduce((sum, { acknowledged }) => sum + acknowledged, 0), unacknowledged }
}
