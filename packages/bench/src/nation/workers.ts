import { once } from "node:events"
import { Worker } from "node:worker_threads"
import type { Portfolio } from "@kepu/core"
import { type Part, type Whole, wholeOf } from "@kepu/core/aggregate"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { weights } from "../changes.ts"
import { timesOf } from "../time.ts"

interface Shard {
  readonly units: Portfolio["units"]
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A portfolio in so many shards by host, each with its units and its activities as lines of JSON. */
const shardsOf = ({ activities, units }: Portfolio, count: number): ReadonlyArray<Shard> => {
  const shardOf = new Map(units.map(({ id }, n) => [id as string, n % count]))
  return Array.from({ length: count }, (_, shard) => {
    const lines = activities.filter(({ host }) => shardOf.get(host) === shard).map((one) => `${JSON.stringify(one)}\n`)
    return {
      units: units.filter(({ id }) => shardOf.get(id) === shard),
      bytes: new TextEncoder().encode(lines.join(""))
    }
  })
}

/** Adds the parts up, judges units and region, and ranks the units. */
const close = (parts: ReadonlyArray<Part>, portfolio: Portfolio) => {
  const whole = wholeOf(notice, parts as [Part, ...Array<Part>], portfolio)
  return { whole, ranked: whole.rank(weights) }
}

export interface Crew {
  /** Milliseconds from handing the bytes over until every unit has its rank. */
  readonly run: () => Promise<{ readonly millis: number; readonly assessed: number; readonly counts: Whole["counts"] }>
  readonly dismiss: () => Promise<void>
}

/** So many workers, each of which has the units of its shard and waits for the bytes of its activities. */
export const crewOf = async (portfolio: Portfolio, size: number): Promise<Crew> => {
  const shards = shardsOf(portfolio, size)
  const workers = shards.map(
    ({ units }) => new Worker(new URL("worker.ts", import.meta.url), { workerData: { units } })
  )
  await Promise.all(workers.map((worker) => once(worker, "message")))
  return {
    run: async () => {
      const copies = shards.map(({ bytes }) => bytes.slice())
      const start = performance.now()
      const parts = await Promise.all(
        workers.map(async (worker, n) => {
          worker.postMessage(copies[n]!, [copies[n]!.buffer])
          const [part] = (await once(worker, "message")) as [Part]
          return part
        })
      )
      const assessed = performance.now() - start
      const { whole } = close(parts, portfolio)
      return { millis: performance.now() - start, assessed, counts: whole.counts }
    },
    dismiss: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    }
  }
}

/** One worker and two in turns; the counts of both must be the same. Times by the clock, as that is what workers are for. */
export const workersCompared = async (portfolio: Portfolio, runs: number) => {
  const crews = [await crewOf(portfolio, 1), await crewOf(portfolio, 2)]
  const millis: Array<Array<number>> = [[], []]
  const assessed: Array<Array<number>> = [[], []]
  for (let run = 0; run <= runs; run++) {
    const seen: Array<string> = []
    for (const [n, crew] of crews.entries()) {
      const result = await crew.run()
      seen.push(JSON.stringify(result.counts))
      // The first run of each warms up.
      if (run === 0) continue
      millis[n]!.push(result.millis)
      assessed[n]!.push(result.assessed)
    }
    if (seen[0] !== seen[1]) throw new Error(`two workers find something else than one: ${seen.join(" ")}`)
  }
  await Promise.all(crews.map(({ dismiss }) => dismiss()))
  const medians = ([one, two]: ReadonlyArray<Array<number>>) => ({
    one: timesOf(one!).median,
    two: timesOf(two!).median
  })
  return { whole: medians(millis), parts: medians(assessed) }
}
