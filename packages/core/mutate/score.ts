/** Reasons by the id of a mutant that changes nothing that could be noticed. */
export type Waivers = Readonly<Record<string, string>>

/** What became of the mutants. */
export interface Score {
  readonly mutants: number
  readonly killed: number
  readonly waived: number
  /** Neither killed nor waived. */
  readonly survivors: ReadonlyArray<string>
  /** Waivers of mutants that were killed or do not exist. */
  readonly stale: ReadonlyArray<string>
}

/** A waiver that ends with `*` is for every mutant whose id begins so. */
const isFor = (waiver: string, id: string): boolean =>
  waiver.endsWith("*") ? id.startsWith(waiver.slice(0, -1)) : waiver === id

export const score = (mutants: number, alive: ReadonlyArray<string>, waivers: Waivers): Score => {
  const keys = Object.keys(waivers)
  const survivors = alive.filter((id) => !keys.some((waiver) => isFor(waiver, id)))
  return {
    mutants,
    killed: mutants - alive.length,
    waived: alive.length - survivors.length,
    survivors,
    stale: keys.filter((waiver) => !alive.some((id) => isFor(waiver, id)))
  }
}

/** The numbers as a row of the table in `docs/mutation.md`. */
export const rowOf = (name: string, { killed, mutants, survivors, waived }: Score): string =>
  `| ${name} | ${mutants} | ${killed} | ${waived} | ${survivors.length} |`
