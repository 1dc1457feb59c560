import { ActivityStore, Change, type Ledger } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Caller } from "../../api/Caller.ts"
import { Credential } from "../edge/Credential.ts"
import { Settings } from "../Settings.ts"
import { inTurns } from "./inTurns.ts"
import type { News } from "./News.ts"
import { type Reach, seenChange } from "./Reach.ts"
import type { StreamSlots } from "./StreamSlots.ts"

const encode = Schema.encodeSync(Schema.fromJsonString(Change))

/** Milliseconds after which the store is asked for news again, so that a change is seen within half a second; and how many of them are taken at once. */
const pause = 250
const batch = 25

/** Milliseconds after which a reader whose stream has ended comes again. */
const comeAgain = 3000

/** Milliseconds after which it is looked at again whether the reader's credential stands. */
const recheck = 3000

/** Comes to its end when a credential no longer stands. */
const untilWithdrawn = (stands: Effect.Effect<boolean>): Effect.Effect<void> =>
  Effect.asVoid(Effect.repeat(Effect.delay(stands, recheck), { while: (isStanding) => isStanding }))

/** Rounds without news after which a comment keeps the connection alive: 10 seconds, or a third of what closes it. */
const silenceWithin = (stalled: number): number => Math.max(1, Math.min(40, Math.floor(stalled / 3 / pause)))

/**
 * The feed as server-sent events from a cursor on: each change has its sequence number as id. It ends within seconds
 * when the reader's credential is withdrawn or expires.
 */
export const eventsOf = Effect.fnUntraced(function* (
  ledger: Ledger,
  reach: Reach,
  from: number,
  { news, slots }: { readonly news: News; readonly slots: StreamSlots }
) {
  const store = yield* ActivityStore
  const { id: caller } = yield* Caller
  const { stands } = yield* Credential
  yield* slots.look(caller)
  const { limits, stopping = Effect.never } = yield* Settings
  const silence = silenceWithin(limits.stalled)
  const inTurn = inTurns<never>((step) => Effect.andThen(Effect.sleep(0), step))
  const seeAll = (changes: ReadonlyArray<Change>) =>
    Effect.map(
      Effect.forEach(changes, (change) => inTurn(() => seenChange(reach, change))),
      (all) => all.flatMap(({ item }) => item ?? [])
    )
  const changesAfter = (cursor: number) =>
    Effect.flatMap(news(ledger, cursor), (isThere) =>
      isThere ? store.changes(ledger, { after: cursor, size: batch }) : Effect.succeed({ changes: [], cursor })
    )
  const next = ({ cursor, quiet }: { readonly cursor: number; readonly quiet: number }) =>
    changesAfter(cursor).pipe(
      // Looking for news four times a second is not worth a span.
      Effect.withTracerEnabled(false),
      Effect.flatMap(({ changes, cursor: reached }) =>
        Effect.map(seeAll(changes), (seen) => ({ changes, reached, seen }))
      ),
      Effect.map(({ changes, reached, seen }) => {
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
    Stream.interruptWhen(Effect.raceFirst(stopping, untilWithdrawn(stands))),
    Stream.filter((text) => text !== ""),
    (told) => Stream.concat(Stream.make(`retry: ${comeAgain}\n\n`), told),
    Stream.encodeText
  )
  return HttpServerResponse.stream(slots.within(caller, texts), {
    contentType: "text/event-stream",
    headers: { "content-encoding": "identity", "x-accel-buffering": "no" }
  })
})
