import { _SHA256 } from "@noble/hashes/sha2.js"
import { utf8ToBytes } from "@noble/hashes/utils.js"
import canonicalize from "canonicalize"

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")

/** The class, as `sha256` would bring what makes hashers of every kind, which a page has no use for. */
const sha256 = (text: string): Uint8Array => new _SHA256().update(utf8ToBytes(text)).digest()

/** SHA-256 of a text, as `sha256-` and 64 hexadecimal digits. */
export const digestText = (text: string): string => `sha256-${hex(sha256(text))}`

/**
 * SHA-256 of JSON-shaped data in its canonical form (RFC 8785), so that the order of keys does not matter.
 *
 * @example
 * ```ts
 * import { digest } from "@kepu/core/receipt"
 *
 * console.log(digest({ a: 1, b: 2 }) === digest({ b: 2, a: 1 })) // true
 * ```
 */
export const digest = (data: object): string => digestText(canonicalize(data) as string)
