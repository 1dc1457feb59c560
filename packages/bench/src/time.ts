/** A thing to be timed, under the name by which the table shows it. */
export interface Timed {
  readonly name: string
  readonly run: () => unknown
}

/** Microseconds of processor time, of all threads of the process: what it costs, however busy the machine is. */
const spent = (since?: NodeJS.CpuUsage): number => {
  const { system, user } = process.cpuUsage(since)
  return system + user
}

const once = ({ run }: Timed): number => {
  const before = process.cpuUsage()
  run()
  return spent(before)
}

export interface Times {
  readonly median: number
  /** A quarter of the runs took less, a quarter more. */
  readonly spread: readonly [number, number]
}

const timesOf = (runs: ReadonlyArray<number>): Times => {
  const sorted = runs.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
  return { median: at(0.5), spread: [at(0.25), at(0.75)] }
}

/** Times things in alternating runs, so that what else the machine does meets them alike; in microseconds of processor time. */
export const alternate = (things: ReadonlyArray<Timed>, runs: number): ReadonlyArray<Times> => {
  const taken = things.map((): Array<number> => [])
  for (let warm = 0; warm < 2; warm++) for (const thing of things) once(thing)
  for (let run = 0; run < runs; run++) for (const [n, thing] of things.entries()) taken[n]!.push(once(thing))
  return taken.map(timesOf)
}
