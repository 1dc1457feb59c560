import { hmac } from "@noble/hashes/hmac.js"
import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import type { Identity } from "../../api/Caller.ts"
import { Authentication, AuthenticationUnavailable, CredentialRefused } from "./Authentication.ts"
import { digestOf, isSame, random, regionOfId } from "./secrets.ts"
import { layerTicketsInMemory, TicketStore } from "./TicketStore.ts"

/** Milliseconds for which a ticket is valid, and a link. */
export const ticketMillis = 60_000
export const linkMillis = 300_000

/** The region by which it is kept, and 256 random bits. */
const ticketShape = /^(?<address>.*)[?&]ticket=(?<text>(?<region>\d{6}|\d{12})-[0-9a-f]{64})$/u
/** The id of the token that it stands for, the millisecond at which it is over, and the signature of both and the address. */
const linkShape =
  /^(?<address>.*)[?&]signature=(?<token>(?:\d{6}|\d{12})-[0-9a-f]{16})_(?<end>\d{1,15})_(?<mac>[0-9a-f]{64})$/u

/** What an address lets in, and until when it may be asked for. */
export interface Given {
  readonly url: string
  /** Milliseconds since 1970: the first at which it is over. */
  readonly expiresAt: number
}

/** Whom an address stands for that has a ticket or a signature. */
export interface Admitted {
  /** The id of the token behind it. */
  readonly token: string
  readonly identity: Identity
}

type Admission = Effect.Effect<Admitted, CredentialRefused | AuthenticationUnavailable>

/**
 * Addresses that let in without a header, for a short time and to one address each: tickets once, links until they are
 * over. Either ends with the token that it was made for.
 */
export class Tickets extends Context.Service<
  Tickets,
  {
    /** Whom a token stands for now, by its id alone. */
    readonly recall: (token: string) => Effect.Effect<Identity, CredentialRefused | AuthenticationUnavailable>
    /** An address with a ticket, and one with a signature, for the token of that id. */
    readonly ticketFor: (token: string, address: string) => Effect.Effect<Given, AuthenticationUnavailable>
    readonly linkFor: (token: string, address: string) => Effect.Effect<Given, AuthenticationUnavailable>
    /** Uses the ticket of an address up, whatever comes of it. */
    readonly byTicket: (url: string) => Admission
    readonly bySignature: (url: string) => Admission
  }
>()("@kepu/http/server/auth/Tickets") {}

const reaching = Effect.mapError(() => new AuthenticationUnavailable())
const refused = (because: CredentialRefused["because"]) => new CredentialRefused({ because })

const withParameter = (address: string, name: string, text: string): string =>
  `${address}${address.includes("?") ? "&" : "?"}${name}=${text}`

const make = Effect.gen(function* () {
  const { recall = () => Effect.fail(refused("unknown")) } = yield* Authentication
  const store = yield* TicketStore
  const sign = Effect.fnUntraced(function* (token: string, end: number, address: string) {
    const key = hexToBytes(yield* reaching(store.linkKey))
    return bytesToHex(hmac(sha256, key, utf8ToBytes(JSON.stringify([token, end, address]))))
  })
  const admitted = (token: string): Admission => Effect.map(recall(token), (identity) => ({ token, identity }))
  return Tickets.of({
    recall,
    ticketFor: Effect.fnUntraced(function* (token, address) {
      const now = yield* Clock.currentTimeMillis
      const text = `${regionOfId(token)}-${random(32)}`
      const expiresAt = now + ticketMillis
      yield* reaching(store.add({ digest: digestOf(text), token, address, expiresAt }, now))
      return { url: withParameter(address, "ticket", text), expiresAt }
    }),
    linkFor: Effect.fnUntraced(function* (token, address) {
      const expiresAt = (yield* Clock.currentTimeMillis) + linkMillis
      const mac = yield* sign(token, expiresAt, address)
      return { url: withParameter(address, "signature", `${token}_${expiresAt}_${mac}`), expiresAt }
    }),
    byTicket: Effect.fnUntraced(function* (url) {
      const { address, region, text } = ticketShape.exec(url)?.groups ?? {}
      if (text === undefined) return yield* refused("malformed")
      const ticket = yield* reaching(store.take(region!, digestOf(text)))
      if (ticket === undefined) return yield* refused("unknown")
      if ((yield* Clock.currentTimeMillis) >= ticket.expiresAt) return yield* refused("expired")
      if (ticket.address !== address) return yield* refused("elsewhere")
      return yield* admitted(ticket.token)
    }),
    bySignature: Effect.fnUntraced(function* (url) {
      const { address, end, mac, token } = linkShape.exec(url)?.groups ?? {}
      if (mac === undefined) return yield* refused("malformed")
      if (!isSame(mac, yield* sign(token!, Number(end), address!))) return yield* refused("unknown")
      if ((yield* Clock.currentTimeMillis) >= Number(end)) return yield* refused("expired")
      return yield* admitted(token!)
    })
  })
})

/** Keeps tickets where it is said, or as long as the process lives where nothing is said. */
export const layerTickets = Layer.unwrap(
  Effect.map(Effect.serviceOption(TicketStore), (store) =>
    Layer.effect(Tickets, make).pipe(
      Layer.provide(Option.isSome(store) ? Layer.succeed(TicketStore, store.value) : layerTicketsInMemory)
    )
  )
)
