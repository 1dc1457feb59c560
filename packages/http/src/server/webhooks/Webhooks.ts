import type { Localized } from "@kepu/core"
import type { StoreError } from "@kepu/core/port"
import type { KeptWebhooks } from "@kepu/storage/service"
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Redacted from "effect/Redacted"

/** A webhook that whoever runs the service has set, with a secret of its own. */
export interface ConfiguredWebhook {
  readonly region: string
  readonly notice: string
  readonly url: string
  /** The bytes with which its messages are signed. */
  readonly secret: Redacted.Redacted<Uint8Array>
}

/** Why a message was not taken: the receiver's status, or that there was no answer. */
export type NotTaken = "private-address" | "unreachable" | "timed-out" | `status-${number}`

/** A message, ready to be sent. */
export interface Message {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** How messages are sent: where webhooks are kept, the key of their secrets, and what may be asked of a network. */
export interface WebhookPorts {
  readonly kept: KeptWebhooks
  /** The key from which each webhook's secret comes, in hexadecimal digits. */
  readonly key: Effect.Effect<string, StoreError>
  /** Those that whoever runs the service has set; another list where they were read anew. */
  readonly configured: () => ReadonlyArray<ConfiguredWebhook>
  /** Why nothing may be sent to an address; `undefined` if it may. */
  readonly refusalOf: (url: URL) => Localized | undefined
  /** Sends it once, follows no redirect, and tells why it was not taken; `undefined` if it was. */
  readonly send: (message: Message) => Effect.Effect<NotTaken | undefined>
}

/**
 * The port by which others hear of changes; `undefined` where nothing is sent.
 *
 * @example
 * ```ts
 * import { Webhooks } from "@kepu/http/server"
 * import * as Effect from "effect/Effect"
 *
 * // Where nobody provides the port, nobody hears of changes.
 * console.log(await Effect.runPromise(Effect.map(Webhooks, (ports) => ports?.configured().length))) // undefined
 * ```
 */
export const Webhooks = Context.Reference<WebhookPorts | undefined>("@kepu/http/server/webhooks/Webhooks", {
  defaultValue: () => undefined
})
