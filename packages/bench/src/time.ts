import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"

/** A thing to be timed, under the name by which the table shows it. */
export interface Timed {
  readonly name: string
  readonly run: () => unknown
}

setFlagsFromString("--expose-gc")
const collect = runInNewContext("gc") as (options: { readonly type: "minor" | "major" }) => void

/** Empties the heap of everything that nothing refers to. */
export const collectAll = (): void => collect({ type: "major" })

/** Microseconds of processor time, of all threads of the process: what it costs, however busy the machine is. */
const once = async ({ run }: Timed): Promise<number> => {
  // What the one before it left lying about is not for this one to clear away.
  collect({ type: "minor" })
  const before = process.cpuUsage()
  const result = run()
  if (result instanceof Promise) await result
  const { system, user } = process.cpuUsage(before)
  return system + user
}

export interface Times {
  readonly median: number
  /** A quarter of the runs took less, a quarter more. */
  readonly spread: readonly [number, number]
}

export const timesOf = (runs: ReadonlyArray<number>): Times => {
  const sorted = runs.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
  return { median: at(0.5), spread: [at(0.25), at(0.75)] }
}

/** Times things in alternating runs, so that what else the machine does meets them alike; in microseconds of processor time. */
export const alternate = async (things: ReadonlyArray<Timed>, runs: number): Promise<ReadonlyArray<Times>> => {
  const taken = things.map((): Array<number> => [])
  for (let warm = 0; warm < 2; warm++) for (const thing of things) await once(thing)
  for (let run = 0; run < runs; run++) for (const [n, thing] of things.entries()) taken[n]!.push(await once(thing))
  return taken.map(timesOf)
}
