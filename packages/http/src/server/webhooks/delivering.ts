import { ActivityStore, type Change, type Ledger, StoreError } from "@kepu/core/port"
import { fromMillis } from "@kepu/core/time"
import type { KeptWebhook } from "@kepu/storage/service"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Metric from "effect/Metric"
import * as Redacted from "effect/Redacted"
import { byConfiguration, idOfConfigured, keepConfigured } from "./configured.ts"
import { secretBytes, signed } from "./signing.ts"
import { type NotTaken, type WebhookPorts, Webhooks } from "./Webhooks.ts"

/** Changes that a message tells of at most. */
const together = 500

/** Milliseconds after which it is looked again for what is to be sent. */
const pause = 1000

/** Milliseconds within which a message that was claimed is surely sent or given up; then others may send it. */
const claimed = 60_000

const minute = 60_000
const hour = 60 * minute

/** Milliseconds before each further attempt; the last of them goes on. */
const waits = [5000, 30_000, 2 * minute, 10 * minute, 30 * minute, hour, 2 * hour]

/** Milliseconds of failure after which it is given up. */
const patience = 72 * hour

/** How long to wait after so many failures; up to a tenth longer, so that many do not come again at once. */
export const waitAfter = (failures: number, random: number): number =>
  Math.round((waits[Math.min(failures, waits.length) - 1] ?? 0) * (1 + random / 10))

const sentOut = Metric.counter("kepu_webhook_messages", {
  description: "Messages to receivers of webhooks, by what came of them",
  incremental: true
})

/** What is told of a change: which record, and no word of what it holds. */
const toldOf = ({ key, kind, register, sequence, version }: Change) => ({ sequence, register, key, kind, version })

/** How it stands with a webhook after an attempt to tell of the changes up to `until`. */
export const after = (
  webhook: KeptWebhook,
  until: number,
  notTaken: NotTaken | undefined,
  now: number,
  random: number
): KeptWebhook => {
  const { failingSince: since = now, failure: _failure, failures, sending: _sending, ...place } = webhook
  if (notTaken === undefined) return { ...place, sent: until, failures: 0, nextAt: now }
  return {
    ...place,
    sending: until,
    failures: failures + 1,
    failingSince: since,
    failure: notTaken,
    nextAt: now + waitAfter(failures + 1, random),
    // Who answers that it is gone will not come back.
    isGivenUp: notTaken === "status-410" || now - since >= patience
  }
}

/** With what messages are signed; `undefined` of one that is set elsewhere, as in another instance that was begun otherwise. */
const secretFor = Effect.fnUntraced(function* ({ configured, key }: WebhookPorts, { caller, id }: KeptWebhook) {
  if (caller !== byConfiguration) return secretBytes(yield* key, id)
  const own = configured().find((one) => idOfConfigured(one) === id)
  return own === undefined ? undefined : Redacted.value(own.secret)
})

/** Sends the next message of a webhook, the same one again where it was not taken. */
const deliver = Effect.fnUntraced(function* (ports: WebhookPorts, webhook: KeptWebhook) {
  const { kept, send } = ports
  const { id, notice, region, sending, sent, url } = webhook
  const secret = yield* secretFor(ports, webhook)
  if (secret === undefined) return
  const store = yield* ActivityStore
  const ledger = { region, notice } as Ledger
  const size = sending === undefined ? together : sending - sent
  const { changes, cursor } = yield* store.changes(ledger, { after: sent, size })
  const until = sending ?? cursor
  const now = yield* Clock.currentTimeMillis
  const body = JSON.stringify({
    type: "ledger.changed",
    timestamp: fromMillis(now, "UTC"),
    data: { region, notice, after: sent, sequence: until, changes: changes.map(toldOf) }
  })
  const number = `${id}-${sent}-${until}`
  const headers = signed({ secret, id: number }, now, body)
  const notTaken = yield* send({ url, headers: { ...headers, "content-type": "application/json" }, body })
  const told = after(webhook, until, notTaken, yield* Clock.currentTimeMillis, Math.random())
  yield* kept.note(told)
  yield* Metric.update(Metric.withAttributes(sentOut, { outcome: notTaken ?? "taken" }), 1)
  if (notTaken !== undefined)
    yield* Effect.logWarning("webhook").pipe(
      Effect.annotateLogs({ webhook: id, because: notTaken, failures: told.failures, isGivenUp: told.isGivenUp })
    )
})

/** Sends what is to be sent now. */
export const deliverDue = Effect.fnUntraced(function* (ports: WebhookPorts) {
  const now = yield* Clock.currentTimeMillis
  const due = yield* ports.kept.claim(now, now + claimed)
  yield* Effect.forEach(due, (webhook) => deliver(ports, webhook), { concurrency: 4, discard: true })
  return due.length
})

/** Sends messages for as long as the service runs. A store that is away for a while is asked again. */
export const layerDelivery = Layer.effectDiscard(
  Effect.gen(function* () {
    const ports = yield* Webhooks
    if (ports === undefined) return
    let kept: ReturnType<WebhookPorts["configured"]> | undefined
    const keep = Effect.suspend(() => {
      const configured = ports.configured()
      if (configured === kept) return Effect.void
      return Effect.map(keepConfigured(ports), () => {
        kept = configured
      })
    })
    const round = Effect.andThen(keep, deliverDue(ports)).pipe(
      Effect.withTracerEnabled(false),
      Effect.catchIf(
        (error) => error instanceof StoreError,
        () => Effect.succeed(0)
      )
    )
    yield* Effect.forkScoped(Effect.forever(Effect.andThen(round, Effect.sleep(pause))))
  })
)
