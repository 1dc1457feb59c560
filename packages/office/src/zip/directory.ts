import type { Budget } from "../Limits.ts"
import { damaged, orDamaged, Refused } from "../Refused.ts"

/** What the central directory of a zip says of one file in it. */
export interface Entry {
  readonly name: string
  readonly encrypted: boolean
  /** 0 stored, 8 deflated */
  readonly method: number
  readonly crc: number
  /** Bytes in the archive, and unpacked. */
  readonly packed: number
  readonly size: number
  /** Where its local header begins. */
  readonly at: number
}

const endSignature = 0x06054b50
const end64Signature = 0x06064b50
const locator64Signature = 0x07064b50
const entrySignature = 0x02014b50
const entryLength = 46
const endLength = 22
const longestComment = 0xffff
const full16 = 0xffff
const full32 = 0xffffffff
const extra64 = 1

/** The end of the central directory, looked for from the end of the file; -1 if there is none. */
const findEnd = (view: DataView): number => {
  const first = Math.max(0, view.byteLength - endLength - longestComment)
  for (let at = view.byteLength - endLength; at >= first; at--) if (view.getUint32(at, true) === endSignature) return at
  return -1
}

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const number64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true))

const directoryOf = (view: DataView): { readonly count: number; readonly at: number } => {
  const end = findEnd(view)
  if (end < 0) return damaged()
  const count = view.getUint16(end + 10, true)
  const at = view.getUint32(end + 16, true)
  if (count !== full16 && at !== full32) return { count, at }
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== locator64Signature) return { count, at }
  const end64 = number64(view, locator + 8)
  if (view.getUint32(end64, true) !== end64Signature) return damaged()
  return { count: number64(view, end64 + 32), at: number64(view, end64 + 48) }
}

/** The sizes and the place of an entry that do not fit into 32 bits stand among its extra fields. */
const wide = (view: DataView, from: number, to: number, narrow: ReadonlyArray<number>): ReadonlyArray<number> => {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== extra64) continue
    let next = at + 4
    return narrow.map((value) => {
      if (value !== full32) return value
      next += 8
      return number64(view, next - 8)
    })
  }
  return narrow
}

/** A name as the parts of a document cite each other: with `/`, without one in front. */
export const partName = (name: string): string => name.replaceAll("\\", "/").replace(/^\/+/u, "")

/** The entries of a zip. A zip that names one file twice is refused: two programs could read two files. */
export const readDirectory = (bytes: Uint8Array, budget: Budget): ReadonlyArray<Entry> => {
  const view = viewOf(bytes)
  const { at: first, count } = orDamaged(() => directoryOf(view))
  if (count > budget.limits.entries) throw new Refused("too-many-entries", { limit: budget.limits.entries })
  const entries: Array<Entry> = []
  const names = new Set<string>()
  const decoder = new TextDecoder()
  let at = first
  for (let n = 0; n < count; n++) {
    if (at + entryLength > bytes.length || view.getUint32(at, true) !== entrySignature) return damaged()
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true)
    ) as [number, number, number]
    const extra = at + entryLength + nameLength
    const next = extra + extraLength + commentLength
    if (next > bytes.length) return damaged()
    const narrow = [24, 20, 42].map((offset) => view.getUint32(at + offset, true))
    const [size = 0, packed = 0, local = 0] = orDamaged(() => wide(view, extra, extra + extraLength, narrow))
    const name = partName(decoder.decode(bytes.subarray(at + entryLength, extra)))
    if (names.has(name.toLowerCase())) return damaged()
    names.add(name.toLowerCase())
    entries.push({
      name,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed,
      size,
      at: local
    })
    at = next
  }
  return entries
}
