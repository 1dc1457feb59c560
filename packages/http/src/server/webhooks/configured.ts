import { ActivityStore, type Ledger } from "@kepu/core/port"
import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { ConfiguredWebhook, WebhookPorts } from "./Webhooks.ts"

/** Who registered those: the id of a caller has no brackets. */
export const byConfiguration = "(configuration)"

/** The id under which it is kept, the same wherever the same is set. */
export const idOfConfigured = ({ notice, region, url }: Omit<ConfiguredWebhook, "secret">): string =>
  bytesToHex(sha256(utf8ToBytes(`${region}\n${notice}\n${url}`))).slice(0, 16)

/**
 * The bytes of a secret as Standard Webhooks writes it: `whsec_` and 24 to 64 bytes in base64; `undefined` if it is none.
 *
 * @example
 * ```ts
 * import { readWebhookSecret } from "@kepu/http/server"
 *
 * console.log(readWebhookSecret(`whsec_${btoa("a secret of at least 24 bytes")}`)?.length) // 29
 * console.log(readWebhookSecret(`whsec_${btoa("too short")}`)) // undefined
 * ```
 */
export const readWebhookSecret = (text: string): Uint8Array | undefined => {
  const [, base64] = /^whsec_([A-Za-z0-9+/]{32,86}={0,2})$/u.exec(text) ?? []
  if (base64 === undefined || base64.length % 4 !== 0) return undefined
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  return bytes.length >= 24 && bytes.length <= 64 ? bytes : undefined
}

/**
 * Of an address that may hold a credential of its receiver what everybody may see.
 *
 * @example
 * ```ts
 * import { shownUrl } from "@kepu/http/server"
 *
 * console.log(shownUrl("https://oa.example/hooks/kepu?key=secret")) // https://oa.example/…
 * ```
 */
export const shownUrl = (url: string): string => `${new URL(url).origin}/…`

/** Keeps the webhooks that are set now, told of what changes from then on, and takes out those that are not any more. */
export const keepConfigured = Effect.fnUntraced(function* ({ configured, kept }: WebhookPorts) {
  const store = yield* ActivityStore
  const wanted = new Map(configured().map((one) => [idOfConfigured(one), one]))
  const there = yield* kept.registeredBy(byConfiguration)
  for (const webhook of there) if (!wanted.has(webhook.id)) yield* kept.remove(webhook)
  for (const [id, { notice, region, url }] of wanted) {
    if (there.some((one) => one.id === id)) continue
    const now = yield* Clock.currentTimeMillis
    const sent = yield* store.sequence({ region, notice } as Ledger)
    const begun = { createdAt: now, sent, failures: 0, nextAt: now, isGivenUp: false }
    // Those that offices may register do not count against what whoever runs the service has set.
    yield* kept.add({ region, notice, id, url, caller: byConfiguration, ...begun }, Number.MAX_SAFE_INTEGER)
  }
})
