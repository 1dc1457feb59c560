import { type PointedRegister, pointingFacts } from "./pointers.ts"
import { type PortfolioRegister, portfolioRegisters } from "./registers.ts"

/** An id of a portfolio that another record of its register has too or, with `at`, that points at no record of that register. */
export interface BrokenId {
  readonly register: PortfolioRegister
  readonly at?: PointedRegister
  readonly id: string
  /** Where it stands: `activities[3].coHosts[0]`. */
  readonly path: string
}

type Lists = Readonly<Partial<Record<PortfolioRegister, ReadonlyArray<object>>>>

const pointed = ["units", "activities"] as const

/** The ids that occur twice, then those that are pointed at but do not exist. */
export function* brokenIds(portfolio: Lists): Generator<BrokenId> {
  const ids = { units: new Set<unknown>(), activities: new Set<unknown>() }
  for (const register of pointed) {
    let n = 0
    for (const { id } of (portfolio[register] ?? []) as ReadonlyArray<{ readonly id: string }>) {
      if (ids[register].has(id)) yield { register, id, path: `${register}[${n}].id` }
      ids[register].add(id)
      n++
    }
  }
  for (const at of pointed)
    for (const register of portfolioRegisters) {
      const facts = pointingFacts(register, at)
      let n = 0
      for (const record of (portfolio[register] ?? []) as ReadonlyArray<Readonly<Record<string, unknown>>>) {
        for (const fact of facts) {
          const value = record[fact]
          if (Array.isArray(value)) {
            for (const [place, id] of value.entries())
              if (!ids[at].has(id)) yield { register, at, id, path: `${register}[${n}].${fact}[${place}]` }
          } else if (value !== undefined && !ids[at].has(value))
            yield { register, at, id: value as string, path: `${register}[${n}].${fact}` }
        }
        n++
      }
    }
}
