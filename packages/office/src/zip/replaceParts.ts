import { deflateSync } from "fflate"
import { Budget, type Limits } from "../Limits.ts"
import { joined } from "./Archive.ts"
import { crc32 } from "./crc32.ts"
import { type Entry, readDirectory, viewOf } from "./directory.ts"

const localLength = 30
const centralLength = 46
const deflated = 8
/** Names are in UTF-8. */
const utf8 = 0x0800
/** 1980-01-01, the first day that a zip can tell: what is written depends on no clock. */
const firstDay = 0x21

/** A file as it goes into the archive. */
interface Written extends Pick<Entry, "name" | "method" | "crc" | "size"> {
  readonly content: Uint8Array
  readonly time: number
  readonly day: number
}

const kept = (bytes: Uint8Array, entry: Entry): Written => {
  const view = viewOf(bytes)
  const begin = entry.at + localLength + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  const [time, day] = [view.getUint16(entry.at + 10, true), view.getUint16(entry.at + 12, true)]
  return { ...entry, content: bytes.subarray(begin, begin + entry.packed), time, day }
}

const made = (name: string, part: Uint8Array): Written => ({
  name,
  method: deflated,
  crc: crc32(part),
  size: part.length,
  content: deflateSync(part),
  time: 0,
  day: firstDay
})

/** The fields that a file's two headers have in common, from the version that is needed to the length of its name. */
const setFields = (
  view: DataView,
  at: number,
  { content, crc, day, method, size, time }: Written,
  name: number
): void => {
  view.setUint16(at, 20, true)
  view.setUint16(at + 2, utf8, true)
  view.setUint16(at + 4, method, true)
  view.setUint16(at + 6, time, true)
  view.setUint16(at + 8, day, true)
  view.setUint32(at + 10, crc, true)
  view.setUint32(at + 14, content.length, true)
  view.setUint32(at + 18, size, true)
  view.setUint16(at + 22, name, true)
}

const archiveOf = (files: ReadonlyArray<Written>): Uint8Array => {
  const encoder = new TextEncoder()
  const local: Array<Uint8Array> = []
  const central: Array<Uint8Array> = []
  let at = 0
  for (const file of files) {
    const name = encoder.encode(file.name)
    const [head, entry] = [new Uint8Array(localLength), new Uint8Array(centralLength)]
    viewOf(head).setUint32(0, 0x04034b50, true)
    setFields(viewOf(head), 4, file, name.length)
    viewOf(entry).setUint32(0, 0x02014b50, true)
    viewOf(entry).setUint16(4, 20, true)
    setFields(viewOf(entry), 6, file, name.length)
    viewOf(entry).setUint32(42, at, true)
    local.push(head, name, file.content)
    central.push(entry, name)
    at += head.length + name.length + file.content.length
  }
  const end = new Uint8Array(22)
  viewOf(end).setUint32(0, 0x06054b50, true)
  viewOf(end).setUint16(8, files.length, true)
  viewOf(end).setUint16(10, files.length, true)
  viewOf(end).setUint32(
    12,
    central.reduce((sum, { length }) => sum + length, 0),
    true
  )
  viewOf(end).setUint32(16, at, true)
  return joined([...local, ...central, end])
}

/**
 * A zip with some of its parts replaced, and with those that it did not have behind the others. Every other part is
 * kept as it is packed, byte for byte, in its place.
 */
export const replaceParts = (bytes: Uint8Array, parts: ReadonlyMap<string, Uint8Array>, limits: Limits): Uint8Array => {
  const entries = readDirectory(bytes, new Budget(limits))
  const names = new Map([...parts.keys()].map((name) => [name.toLowerCase(), name]))
  const files = entries.map((entry) => {
    const name = names.get(entry.name.toLowerCase())
    names.delete(entry.name.toLowerCase())
    return name === undefined ? kept(bytes, entry) : made(entry.name, parts.get(name)!)
  })
  return archiveOf([...files, ...[...names.values()].map((name) => made(name, parts.get(name)!))])
}
