import type { Portfolio, Unread } from "../portfolio/Portfolio.ts"

/** The lists of a portfolio other than its units and activities. */
export type Lists = Omit<Portfolio, "units" | "activities">

type Name = keyof Lists

/** An entry of a register. */
export type EntryOf<R extends Name> = NonNullable<Lists[R]>[number]

/** The entries of a register by the unit that they name, by its place; and those that name none. */
export interface Grouped<A> {
  readonly all: ReadonlyArray<A>
  readonly ofNone: ReadonlyArray<A>
  readonly of: (unit: number) => ReadonlyArray<A>
  /** What the entries of a unit add up to. */
  readonly sum: (unit: number, amount: (entry: A) => number) => number
}

/** The registers of a portfolio by unit; one that is absent there is absent here. */
export type Registers = { readonly [R in Name]: Grouped<EntryOf<R>> | undefined }

const rows: Readonly<Record<Name, true>> = {
  submissions: true,
  facilities: true,
  officers: true,
  recommendations: true,
  attestations: true,
  unread: true
}

/** The names of all registers. */
export const registerNames = Object.keys(rows) as ReadonlyArray<Name>

/** An entry of any register. */
export interface Entry {
  readonly unit?: string
}

const none: ReadonlyArray<never> = []

const group = <A extends Entry>(entries: ReadonlyArray<A>, placeOf: (id: string) => number | undefined): Grouped<A> => {
  const places = new Int32Array(entries.length)
  const ofNone: Array<A> = []
  let units = 0
  for (let n = 0; n < entries.length; n++) {
    const { unit } = entries[n]!
    if (unit === undefined) ofNone.push(entries[n]!)
    places[n] = unit === undefined ? -1 : (placeOf(unit) ?? -1)
    units = Math.max(units, places[n]! + 1)
  }
  // The entries of a unit stand together, from its start to that of the next: lists of their own would take more memory.
  const starts = new Int32Array(units + 1)
  for (const place of places) if (place >= 0) starts[place + 1]!++
  for (let unit = 0; unit < units; unit++) starts[unit + 1]! += starts[unit]!
  const next = starts.slice()
  const grouped: Array<A> = []
  grouped.length = starts[units]!
  for (let n = 0; n < entries.length; n++) if (places[n]! >= 0) grouped[next[places[n]!]!++] = entries[n]!
  return {
    all: entries,
    ofNone,
    of: (unit) =>
      unit >= units || starts[unit] === starts[unit + 1] ? none : grouped.slice(starts[unit], starts[unit + 1]),
    sum: (unit, amount) => {
      let total = 0
      if (unit < units) for (let n = starts[unit]!; n < starts[unit + 1]!; n++) total += amount(grouped[n]!)
      return total
    }
  }
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

/** How many records of a register could not be read and may be a unit's or the region's; `Infinity` where that is not known. */
export const unreadIn = (
  { unread }: Registers,
  register: Unread["register"] | keyof Lists
): { readonly ofUnit: (unit: number) => number; readonly ofRegion: number } => {
  const isOne = (record: Unread) => (record.register === register ? 1 : 0)
  const all = unread?.all.filter(isOne).length ?? 0
  if (unread === undefined || all === 0) return { ofUnit: () => 0, ofRegion: 0 }
  if (unread.ofNone.some(isOne)) return { ofUnit: () => Number.POSITIVE_INFINITY, ofRegion: Number.POSITIVE_INFINITY }
  return { ofUnit: (unit) => unread.sum(unit, isOne), ofRegion: all }
}
