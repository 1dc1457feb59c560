import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import canonicalize from "canonicalize"

/** SHA-256 of a text, as `sha256-` and 64 hexadecimal digits. */
export const digestText = (text: string): string => `sha256-${bytesToHex(sha256(utf8ToBytes(text)))}`

/** SHA-256 of JSON-shaped data in its canonical form (RFC 8785), so that the order of keys does not matter. */
export const digest = (data: object): string => digestText(canonicalize(data) as string)
