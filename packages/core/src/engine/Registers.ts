import type { Portfolio, Unread } from "../portfolio/Portfolio.ts"
import { recordsOf } from "../portfolio/recordsOf.ts"

/** The lists of a portfolio other than its units and activities. */
export type Lists = Omit<Portfolio, "units" | "activities">

type Name = keyof Lists

/** An entry of a register. */
export type EntryOf<R extends Name> = NonNullable<Lists[R]>[number]

/** The entries of a register by the unit that they name, by its place; and those that name none. */
export interface Grouped<A> {
  readonly all: ReadonlyArray<A>
  readonly ofNone: ReadonlyArray<A>
  /** Shows the entries of a unit, in their order. */
  readonly each: (unit: number, see: (entry: A) => void) => void
  /** The entries that may be a unit's, in their order: its own and those that name none. */
  readonly near: (unit: number) => ReadonlyArray<A>
}

/** The registers of a portfolio by unit; one that is absent there is absent here. */
export type Registers = { readonly [R in Name]: Grouped<EntryOf<R>> | undefined }

const names: Readonly<Record<Name, true>> = {
  submissions: true,
  facilities: true,
  officers: true,
  recommendations: true,
  attestations: true,
  exemptions: true,
  unread: true
}

/** The names of all registers. */
export const registerNames = Object.keys(names) as ReadonlyArray<Name>

/** An entry of any register. */
export interface Entry {
  readonly unit?: string
}

const group = <A extends Entry>(entries: ReadonlyArray<A>, placeOf: (id: string) => number | undefined): Grouped<A> => {
  // Of each unit its first entry, and of each entry the next one of its unit: lists of their own would take more memory.
  const next = new Int32Array(entries.length)
  let units = 0
  for (let n = 0; n < entries.length; n++) {
    const { unit } = entries[n]!
    next[n] = unit === undefined ? -1 : (placeOf(unit) ?? -1)
    units = Math.max(units, next[n]! + 1)
  }
  const first = new Int32Array(units).fill(-1)
  for (let n = entries.length - 1; n >= 0; n--) {
    const unit = next[n]!
    if (unit < 0) continue
    next[n] = first[unit]!
    first[unit] = n
  }
  const ofNone: Array<number> = []
  for (let n = 0; n < entries.length; n++) if (entries[n]!.unit === undefined) ofNone.push(n)
  return {
    all: entries,
    ofNone: ofNone.map((n) => entries[n]!),
    near: (unit) => {
      const places = [...ofNone]
      for (let n = first[unit] ?? -1; n >= 0; n = next[n]!) places.push(n)
      return places.toSorted((a, b) => a - b).map((n) => entries[n]!)
    },
    each: (unit, see) => {
      for (let n = first[unit] ?? -1; n >= 0; n = next[n]!) see(entries[n]!)
    }
  }
}

/** What the entries of a unit add up to. */
export const sumOf = <A>({ each }: Pick<Grouped<A>, "each">, unit: number, amount: (entry: A) => number): number => {
  let sum = 0
  each(unit, (entry) => {
    sum += amount(entry)
  })
  return sum
}

/** The entries of a unit. */
export const entriesOf = <A>({ each }: Grouped<A>, unit: number): ReadonlyArray<A> => {
  const own: Array<A> = []
  each(unit, (entry) => own.push(entry))
  return own
}

/** Lays registers out by unit; one whose list is that of another layout, of the same places, is taken from there. */
export const registersOf = (lists: Lists, placeOf: (id: string) => number | undefined, before?: Registers): Registers =>
  Object.fromEntries(
    registerNames.map((name) => {
      const list: ReadonlyArray<Entry> | undefined = lists[name]
      const known = before?.[name]
      return [name, list && known?.all === list ? known : list && group(list, placeOf)]
    })
  ) as Registers

/**
 * How many records of a register could not be read and may be a unit's or the region's; `Infinity` where that is not
 * known. `undefined` where all were read.
 */
export const unreadIn = ({ unread }: Pick<Registers, "unread">, register: Unread["register"] | Name) => {
  const amount = (record: Unread): number => (record.register === register ? recordsOf(record) : 0)
  if (unread === undefined) return undefined
  const all = unread.all.reduce((sum, record) => sum + amount(record), 0)
  if (all === 0) return undefined
  const lost = unread.ofNone.some((record) => amount(record) > 0) ? Number.POSITIVE_INFINITY : 0
  return { ofUnit: (unit: number): number => lost + sumOf(unread, unit, amount), ofRegion: lost + all }
}
