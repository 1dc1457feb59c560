import { byCodePoint, type RegisterName, type StoredRecord } from "@kepu/core/port"
import { cleaned, showsWord } from "@kepu/core/text"
import type { Order } from "../../api/ledger/lists.ts"
import type { KeptLedger } from "../live/KeptLedger.ts"
import { pageOf } from "../ledger/filled.ts"
import type { Reach } from "../ledger/Reach.ts"

/** What of a register is wanted: by a part of the name, whose it is, its kind, and how it stands on the platform. */
export interface ListWanted {
  readonly q?: string
  readonly host?: string
  readonly unit?: string
  readonly kind?: string
  readonly platform?: ReadonlyArray<string>
}

/** A page of the records of a register, all or those of the caller's unit. */
export interface ListAsked {
  readonly _tag: "List"
  readonly register: RegisterName
  /** The unit whose records alone the caller sees. */
  readonly unit: string | undefined
  readonly wanted: ListWanted
  readonly sort: Order
  readonly after: string | undefined
  readonly size: number
  /** UTF-16 units that the page may have. */
  readonly most: number
}

/** What records may say of themselves. */
interface Facts {
  readonly name?: string
  readonly host?: string
  readonly unit?: string
  readonly kind?: string
  readonly kinds?: ReadonlyArray<string>
  readonly platform?: string
  readonly time?: { readonly sessions: ReadonlyArray<{ readonly start: string }> }
}
const factsOf = ({ value }: StoredRecord): Facts => value as Facts

const isWanted = (record: StoredRecord, { host, kind, platform, q, unit }: ListWanted): boolean => {
  const facts = factsOf(record)
  return (
    (host === undefined || facts.host === host) &&
    (unit === undefined || facts.unit === unit) &&
    (kind === undefined || facts.kind === kind || facts.kinds?.includes(kind) === true) &&
    (platform === undefined || (facts.platform !== undefined && platform.includes(facts.platform))) &&
    (q === undefined || (facts.name !== undefined && showsWord(facts.name.toLowerCase(), q.toLowerCase())))
  )
}

/** By what a record stands where it stands; a part of a long name is enough to tell. */
const placeOf = (record: StoredRecord, sort: Order): string => {
  const { name = "", time } = factsOf(record)
  switch (sort.replace("-", "")) {
    case "name":
      return cleaned(name).slice(0, 100).replaceAll("\t", " ")
    case "time":
      return time?.sessions[0]?.start ?? ""
    default:
      return ""
  }
}

/** As a Chinese dictionary has it, whatever the machine is set to. */
const { compare } = new Intl.Collator("zh-CN")

interface Placed {
  readonly key: string
  readonly place: string
}

const before = (sort: Order) => {
  const turn = sort.startsWith("-") ? -1 : 1
  return (a: Placed, b: Placed): number => {
    // What lacks it stands last, whichever way round.
    if (a.place === "" || b.place === "") {
      const lacking = Number(a.place === "") - Number(b.place === "")
      if (lacking !== 0) return lacking
    }
    return turn * (compare(a.place, b.place) || byCodePoint(a.place, b.place) || byCodePoint(a.key, b.key))
  }
}

/**
 * The page, the cursor of the next one (where its last record stands, and its key), and how many there are in all. Records
 * are looked for as they are shown: else whoever sees no phones could ask for their digits, one after the other.
 */
export const listOf = (
  { after, most, register, size, sort, unit, wanted }: ListAsked,
  { registers }: KeptLedger,
  show: Reach["show"]
) => {
  const all = (unit === undefined ? registers.inOrder([register]) : registers.ownOf(register, unit)).map(show)
  const order = before(sort)
  const placed = all
    .filter((record) => isWanted(record, wanted))
    .map((record) => ({ record, key: record.key as string, place: placeOf(record, sort) }))
    .toSorted(order)
  const [place = "", key] = after?.split("\t") ?? []
  const last = after === undefined ? undefined : { place, key: key ?? "" }
  const rest = last === undefined ? placed : placed.filter((one) => order(last, one) < 0)
  const { items, next } = pageOf(
    rest.map(({ record }) => record),
    { size, most }
  )
  const end = next === undefined ? undefined : rest[items.length - 1]!
  return { items, ...(end === undefined ? {} : { next: `${end.place}\t${end.key}` }), total: placed.length }
}
