import type { Portfolio } from "@kepu/core"
import type { LiveRegisters } from "@kepu/core/live"
import {
  assemble,
  byCodePoint,
  type Change,
  ownerOf,
  portfolioRegisters,
  recordOf,
  type RegisterName,
  type StoredRecord,
  type ValueOf
} from "@kepu/core/port"

/** The records of a ledger that make up its portfolio, kept up to date change by change. */
export class Registers {
  readonly #entries: ReadonlyMap<RegisterName, Map<string, StoredRecord>> = new Map(
    portfolioRegisters.map((name) => [name, new Map<string, StoredRecord>()])
  )

  constructor(entries: Iterable<StoredRecord>) {
    for (const entry of entries) this.#entries.get(entry.register)!.set(entry.key, entry)
  }

  /** Takes a change in; answers whether its register belongs to a portfolio. */
  apply(change: Change): boolean {
    const register = this.#entries.get(change.register)
    if (register === undefined) return false
    if (change.kind === "removed") register.delete(change.key)
    else register.set(change.key, recordOf(change))
    return true
  }

  /** The records of some registers, each register in the order of its keys. */
  inOrder(names: ReadonlyArray<RegisterName>): ReadonlyArray<StoredRecord> {
    return names.flatMap((name) => [...this.#entries.get(name)!.values()].toSorted((a, b) => byCodePoint(a.key, b.key)))
  }

  /** All of them, in no order. */
  get entries(): ReadonlyArray<StoredRecord> {
    return [...this.#entries.values()].flatMap((register) => [...register.values()])
  }

  /** The records of a register that are a unit's own, in the order of their keys. */
  ownOf(register: RegisterName, unit: string): ReadonlyArray<StoredRecord> {
    return [...(this.#entries.get(register)?.values() ?? [])]
      .filter(({ value }) => ownerOf(register, value) === unit)
      .toSorted((a, b) => byCodePoint(a.key, b.key))
  }

  /** How many activities a unit holds. */
  heldBy(unit: string): number {
    let held = 0
    for (const { value } of this.#entries.get("activities")!.values())
      if ((value as ValueOf<"activities">).host === unit) held++
    return held
  }

  /** As the store would give it. */
  get portfolio(): Portfolio {
    return assemble(this.inOrder(portfolioRegisters))
  }

  /** The portfolio without its units and activities. */
  get lists(): LiveRegisters {
    const others = portfolioRegisters.filter((name) => name !== "units" && name !== "activities")
    const { activities: _activities, units: _units, ...lists } = assemble(this.inOrder(others))
    return lists
  }
}
