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
  type StoredRecord
} from "@kepu/core/port"

/** UTF-16 units of all texts in a value. */
const lengthOf = (value: unknown): number => {
  if (typeof value === "string") return value.length
  if (typeof value !== "object" || value === null) return 0
  let sum = 0
  for (const one of Object.values(value)) sum += lengthOf(one)
  return sum
}

/** The registers that are at hand: those of a portfolio, and the reviews of its records. */
export const registersAtHand = [...portfolioRegisters, "reviews"] as const satisfies ReadonlyArray<RegisterName>

const ofPortfolio: ReadonlySet<RegisterName> = new Set(portfolioRegisters)

/** The records of a ledger that make up its portfolio, and their reviews, kept up to date change by change. */
export class Registers {
  readonly #entries: ReadonlyMap<RegisterName, Map<string, StoredRecord>> = new Map(
    registersAtHand.map((name) => [name, new Map<string, StoredRecord>()])
  )

  /** How many records are of each unit, and how many UTF-16 units their texts have. */
  readonly #held = new Map<string, { readonly records: number; readonly characters: number }>()

  constructor(entries: Iterable<StoredRecord>) {
    for (const entry of entries) {
      this.#entries.get(entry.register)!.set(entry.key, entry)
      this.#count(entry, 1)
    }
  }

  /** Whether a register belongs to a portfolio. */
  has(register: RegisterName): boolean {
    return ofPortfolio.has(register)
  }

  /** Takes a change in; answers whether its register is at hand. */
  apply(change: Change): boolean {
    const register = this.#entries.get(change.register)
    if (register === undefined) return false
    this.#count(register.get(change.key), -1)
    if (change.kind === "removed") register.delete(change.key)
    else {
      register.set(change.key, recordOf(change))
      this.#count(change, 1)
    }
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

  /** A record by its place; none where it was removed. */
  get(register: RegisterName, key: string): StoredRecord | undefined {
    return this.#entries.get(register)?.get(key)
  }

  /** How many records there are in the portfolio. */
  get size(): number {
    return portfolioRegisters.reduce((sum, name) => sum + this.#entries.get(name)!.size, 0)
  }

  /** How many records are a unit's own. */
  heldBy(unit: string): number {
    return this.#held.get(unit)?.records ?? 0
  }

  /** How many UTF-16 units the texts of a unit's own records have. */
  charactersOf(unit: string): number {
    return this.#held.get(unit)?.characters ?? 0
  }

  #count(record: StoredRecord | undefined, difference: 1 | -1): void {
    const unit = record && this.has(record.register) ? ownerOf(record.register, record.value) : undefined
    if (unit === undefined) return
    const { characters, records } = this.#held.get(unit) ?? { records: 0, characters: 0 }
    const added = difference * lengthOf(record!.value)
    this.#held.set(unit, { records: records + difference, characters: characters + added })
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
