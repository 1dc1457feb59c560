import { ActivityStore, Change, type Ledger } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Settings } from "../Settings.ts"
import { type Reach, seenChanges } from "./Reach.ts"

const encode = Schema.encodeSync(Schema.fromJsonString(Change))

/** How often the store is asked for news, and how many of them are taken at once. */
const pause = 500
const batch = 200

/** Rounds without news after which a comment keeps the connection alive. */
const silence = 20

/** The feed as server-sent events from a cursor on: each change has its sequence number as id. */
export const eventsOf = Effect.fnUntraced(function* (ledger: Ledger, reach: Reach, from: number) {
  const store = yield* ActivityStore
  const { stopping = Effect.never } = yield* Settings
  const next = ({ cursor, quiet }: { readonly cursor: number; readonly quiet: number }) =>
    store.changes(ledger, { after: cursor, size: batch }).pipe(
      // Looking for news twice a second is not worth a span.
      Effect.withTracerEnabled(false),
      Effect.map(({ changes, cursor: reached }) => {
        const seen = seenChanges(reach, changes)
        const text = seen.map((change) => `id: ${change.sequence}\nevent: change\ndata: ${encode(change)}\n\n`).join("")
        // A reader that may see none of many changes still resumes after them.
        const passed = seen.length === 0 && changes.length > 0 ? `id: ${reached}\nevent: passed\ndata:\n\n` : ""
        const alive = changes.length === 0 && quiet % silence === 0 ? ": alive\n\n" : ""
        return { text: text + passed + alive, state: { cursor: reached, quiet: changes.length === 0 ? quiet + 1 : 0 } }
      })
    )
  const texts = Stream.unfold({ cursor: from, quiet: 0 }, (state) =>
    Effect.map(
      state.quiet === 0 ? next(state) : Effect.delay(next(state), pause),
      ({ state, text }) => [text, state] as const
    )
  ).pipe(
    Stream.interruptWhen(stopping),
    Stream.filter((text) => text !== ""),
    Stream.encodeText
  )
  return HttpServerResponse.stream(texts, {
    contentType: "text/event-stream",
    headers: { "content-encoding": "identity", "x-accel-buffering": "no" }
  })
})
