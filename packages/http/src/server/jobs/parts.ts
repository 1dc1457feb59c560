import { sha256 } from "@noble/hashes/sha2.js"
import type { Reach } from "../ledger/Reach.ts"

type Show = Reach["show"]

/** The JSON of an object, part by part and the same as in one: of each list in it, item by item, so that no text is long. */
export function* jsonParts(whole: object, show: Show): Generator<string> {
  let before = "{"
  for (const [key, value] of Object.entries(whole)) {
    if (value === undefined) continue
    yield `${before}${JSON.stringify(key)}:`
    before = ","
    if (Array.isArray(value)) yield* listParts(value, show)
    else yield JSON.stringify(show(value))
  }
  yield before === "{" ? "{}" : "}"
}

function* listParts(list: ReadonlyArray<unknown>, show: Show): Generator<string> {
  yield "["
  for (const [n, item] of list.entries()) yield `${n === 0 ? "" : ","}${JSON.stringify(show(item)) ?? "null"}`
  yield "]"
}

/** UTF-16 units of a piece, or bytes of one of a file, after which the next one is begun. */
const enough = 65_536

const encoder = new TextEncoder()

/** Bytes of an answer up to which its digest is worth its time. */
const digested = 4_000_000

/** What was made: its pieces, and their digest where they are not too many. */
export interface Collected {
  readonly pieces: ReadonlyArray<Uint8Array>
  readonly digest?: Uint8Array
}

/** The parts as bytes, in pieces that can be sent one by one; `undefined` where they are more than so many bytes. */
export const collected = (parts: Iterable<string>, most: number): Collected | undefined => {
  const hash = sha256.create()
  const pieces: Array<Uint8Array> = []
  let text = ""
  let total = 0
  const cut = (): boolean => {
    const piece = encoder.encode(text)
    pieces.push(piece)
    text = ""
    total += piece.length
    if (total <= digested) hash.update(piece)
    return total <= most
  }
  for (const part of parts) {
    text += part
    if (text.length >= enough && !cut()) return undefined
  }
  if (!cut()) return undefined
  return total <= digested ? { pieces, digest: hash.digest() } : { pieces }
}

/** A file in pieces that can be sent one by one; `undefined` where it has more than so many bytes. */
export const collectedFile = (bytes: Uint8Array, most: number): Collected | undefined => {
  if (bytes.length > most) return undefined
  const pieces: Array<Uint8Array> = []
  for (let from = 0; from < bytes.length; from += enough) pieces.push(bytes.slice(from, from + enough))
  return bytes.length <= digested ? { pieces, digest: sha256(bytes) } : { pieces }
}
