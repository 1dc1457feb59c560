import { hmac } from "@noble/hashes/hmac.js"
import { sha256 } from "@noble/hashes/sha2.js"
import { hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js"

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

/** The secret of a webhook that an office registered: of the service's key, so that none is kept of each. */
export const secretBytes = (key: string, id: string): Uint8Array =>
  hmac(sha256, hexToBytes(key), utf8ToBytes(`webhook ${id}`))

/** The same as its receiver has it. */
export const secretOf = (key: string, id: string): string => `whsec_${base64(secretBytes(key, id))}`

/** The headers of Standard Webhooks: the message's own number, when it was sent, in seconds, and the signature of both and the body. */
export const signed = (
  { id, secret }: { readonly secret: Uint8Array; readonly id: string },
  now: number,
  body: string
): Readonly<Record<string, string>> => {
  const timestamp = String(Math.floor(now / 1000))
  const mac = hmac(sha256, secret, utf8ToBytes(`${id}.${timestamp}.${body}`))
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": `v1,${base64(mac)}` }
}
