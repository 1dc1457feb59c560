import type { StoredRecord } from "@kepu/core/port"
import { equal } from "./equal.ts"

interface Facts {
  readonly [fact: string]: unknown
  readonly facts?: Readonly<Record<string, unknown>>
  readonly source?: {
    readonly file: string
    readonly table?: string
    readonly columns?: Readonly<Record<string, string>>
  }
}

/** What was declared by a notice is kept and replaced fact by fact, as other facts are. */
const declared = (known: Facts, read: Facts, earlier: ReadonlySet<string>): Pick<Facts, "facts"> => {
  const kept = Object.entries(known.facts ?? {}).filter(([fact]) => !earlier.has(fact))
  const facts = { ...Object.fromEntries(kept), ...read.facts }
  return Object.keys(facts).length === 0 ? {} : { facts }
}

/** Facts that are read from one cell: who gives one of them has said all that there is to say of both. */
const together = ["time", "timeText"]

/**
 * What is known once a table was read again. A table says nothing of facts that it has no column for, so those stay as
 * they are; what the same table said before and no longer says is gone. Another place alone is no news, unless the
 * record moved within its table.
 *
 * @example
 * ```ts
 * import { type StoredRecord } from "@kepu/core/port"
 * import { combine } from "@kepu/storage/transfer"
 *
 * // The table has no column for the platform, so what is known of it stays; what it says of the place is new.
 * const kept = { value: { id: "1", name: "讲座", place: "一中", platform: "published" } } as unknown as StoredRecord
 * console.log(JSON.stringify(combine(kept, { id: "1", name: "讲座", place: "二中" }))) // {"platform":"published","id":"1","name":"讲座","place":"二中"}
 * ```
 */
export const combine = ({ value: held }: StoredRecord, offered: unknown): unknown => {
  const [known, read] = [held as Facts, offered as Facts]
  const isSameTable = known.source?.file === read.source?.file && known.source?.table === read.source?.table
  const earlier = new Set(isSameTable ? Object.keys(known.source?.columns ?? {}) : [])
  const saysTime = together.some((fact) => fact in read)
  const kept = Object.entries(known).filter(
    ([fact]) => fact !== "facts" && !(fact in read) && !earlier.has(fact) && !(saysTime && together.includes(fact))
  )
  const combined = { ...Object.fromEntries(kept), ...read, ...declared(known, read, earlier) }
  const isNews = !equal({ ...combined, source: undefined }, { ...known, source: undefined })
  return isNews || isSameTable ? combined : held
}
