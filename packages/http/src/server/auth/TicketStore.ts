import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import { random } from "./secrets.ts"

/** What is kept of a ticket: of its text only the digest. */
export interface StoredTicket {
  /** SHA-256 of the text, in hexadecimal digits. */
  readonly digest: string
  /** The id of the token that it stands for. */
  readonly token: string
  /** The only address that it is for, with its query. */
  readonly address: string
  /** The first millisecond at which it is over. */
  readonly expiresAt: number
}

/**
 * The place where tickets are kept cannot be used.
 *
 * @example
 * ```ts
 * import { TicketStoreFailed } from "@kepu/http/server"
 * import * as Effect from "effect/Effect"
 *
 * const asking = Effect.fail(new TicketStoreFailed({ detail: "the database is away" }))
 * const told = Effect.catchTag(asking, "TicketStoreFailed", ({ detail }) => Effect.succeed(detail))
 * console.log(await Effect.runPromise(told)) // the database is away
 * ```
 */
export class TicketStoreFailed extends Schema.TaggedError<TicketStoreFailed>()("TicketStoreFailed", {
  detail: Schema.String
}) {}

/**
 * Where tickets are kept, and the key that links are signed with.
 *
 * @example
 * ```ts
 * import { layerTicketsInMemory, TicketStore } from "@kepu/http/server"
 * import * as Effect from "effect/Effect"
 *
 * const ticket = { digest: "…", token: "610526-1", address: "/v1/me", expiresAt: 60_000 }
 * const program = Effect.gen(function* () {
 *   const tickets = yield* TicketStore
 *   yield* tickets.add(ticket, 0)
 *   const [first, again] = [yield* tickets.take("610526", "…"), yield* tickets.take("610526", "…")]
 *   return [first?.address, again?.address]
 * })
 * console.log(await Effect.runPromise(Effect.provide(program, layerTicketsInMemory))) // [ '/v1/me', undefined ]
 * ```
 */
export class TicketStore extends Context.Service<
  TicketStore,
  {
    /** Keeps a ticket; those that are over at `now` may be forgotten. */
    readonly add: (ticket: StoredTicket, now: number) => Effect.Effect<void, TicketStoreFailed>
    /** Gives a ticket out once: whoever asks for it again gets nothing. */
    readonly take: (region: string, digest: string) => Effect.Effect<StoredTicket | undefined, TicketStoreFailed>
    /** The key, in hexadecimal digits: made when it is asked for first, and the same ever since. */
    readonly linkKey: Effect.Effect<string, TicketStoreFailed>
  }
>()("@kepu/http/server/auth/TicketStore") {}

/**
 * Keeps tickets and a key for as long as the process lives: for one process alone.
 *
 * @example
 * ```ts
 * import { layerTicketsInMemory, TicketStore } from "@kepu/http/server"
 * import * as Effect from "effect/Effect"
 *
 * const linkKey = TicketStore.use((tickets) => tickets.linkKey)
 * // 32 bytes in hexadecimal digits.
 * console.log((await Effect.runPromise(Effect.provide(linkKey, layerTicketsInMemory))).length) // 64
 * ```
 */
export const layerTicketsInMemory: Layer.Layer<TicketStore> = Layer.sync(TicketStore, () => {
  const tickets = new Map<string, StoredTicket>()
  const key = random(32)
  return {
    add: (ticket, now) =>
      Effect.sync(() => {
        for (const { digest, expiresAt } of tickets.values()) if (expiresAt <= now) tickets.delete(digest)
        tickets.set(ticket.digest, ticket)
      }),
    take: (_, digest) =>
      Effect.sync(() => {
        const ticket = tickets.get(digest)
        tickets.delete(digest)
        return ticket
      }),
    linkKey: Effect.succeed(key)
  }
})
