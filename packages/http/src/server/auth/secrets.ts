import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"

/** Random bytes, in hexadecimal digits. */
export const random = (bytes: number): string => bytesToHex(crypto.getRandomValues(new Uint8Array(bytes)))

/** SHA-256 of a text, in hexadecimal digits. */
export const digestOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/** Compares in a time that does not depend on where the two differ. */
export const isSame = (a: string, b: string): boolean => {
  let difference = a.length ^ b.length
  for (let n = 0; n < a.length; n++) difference |= a.charCodeAt(n) ^ b.charCodeAt(n)
  return difference === 0
}

/** What is kept of a secret: its digest, which says by which algorithm it was made, so that another may take its place. */
export const keptOf = (secret: string): string => `sha256:${digestOf(secret)}`

/** Whether something was kept of just this secret; what does not say its algorithm was kept before others could be. */
export const isKeptOf = (secret: string, kept: string): boolean =>
  isSame(kept.includes(":") ? kept : `sha256:${kept}`, keptOf(secret))

/** The region by which what belongs to an issuer is kept, who has none: the whole country. */
export const nationwide = "000000"

/** The region that an id of a token or of a session begins with. */
export const regionOfId = (id: string): string => id.split("-", 1)[0]!
