import { type Failure, keysTwice } from "@kepu/core"
import * as Effect from "effect/Effect"
import * as HttpServerError from "effect/http/HttpServerError"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import type * as HttpServerResponse from "effect/http/HttpServerResponse"
import { jsonLimits } from "../../api/limits.ts"
import { Credential } from "./Credential.ts"

/** Why a request cannot be read: it is no UTF-8, its JSON is larger than any that is meant, or has a key twice. */
export class Unreadable {
  readonly because: "encoding" | keyof typeof jsonLimits | ReadonlyArray<Failure>
  constructor(because: Unreadable["because"]) {
    this.because = because
  }
}

/** What of its limits a JSON text exceeds first; it is not parsed, and costs no more than a look at each character. */
export const excessOf = (json: string): keyof typeof jsonLimits | undefined => {
  /** Commas so far in each list and object that is open. */
  const commas: Array<number> = []
  let textFrom = -1
  for (let n = 0; n < json.length; n++) {
    const code = json.charCodeAt(n)
    if (textFrom >= 0) {
      if (code === 0x5c) n += 1
      else if (code === 0x22) {
        if (n - textFrom - 1 > jsonLimits.text) return "text"
        textFrom = -1
      }
    } else if (code === 0x22) textFrom = n
    else if (code === 0x2c) {
      if (++commas[commas.length - 1]! >= jsonLimits.items) return "items"
    } else if (code === 0x5b || code === 0x7b) {
      if (commas.push(0) > jsonLimits.depth) return "depth"
    } else if (code === 0x5d || code === 0x7d) commas.pop()
  }
  return undefined
}

/** The text of a body, or what of it cannot be read. */
export const textIn = (bytes: ArrayBuffer | Uint8Array): string | Unreadable => {
  let text: string
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new Unreadable("encoding")
  }
  const excess = excessOf(text)
  if (excess !== undefined) return new Unreadable(excess)
  const twice = keysTwice(text)
  return twice.length === 0 ? text : new Unreadable(twice)
}

/** Values of JSON for which a request counts as one more: to look at each, and to say what is wrong with it, takes time. */
const valuesOfRequest = 500

/** As how many requests more one counts at most, so that there are as many for whoever has asked for little of late. */
const mostMore = 100

/** As how many requests more the JSON of a body counts. */
export const furtherRequestsOf = (json: string): number => {
  let values = 0
  for (let n = 0; n < json.length; n++) {
    const code = json.charCodeAt(n)
    if (code === 0x2c || code === 0x5b || code === 0x7b) values += 1
  }
  return Math.min(mostMore, Math.floor(values / valuesOfRequest))
}

const refused = (request: HttpServerRequest.HttpServerRequest, because: Unreadable["because"]) =>
  new HttpServerError.HttpServerError({
    reason: new HttpServerError.RequestParseError({ request, cause: new Unreadable(because) })
  })

/** Whether what an address has escaped is UTF-8. */
const isUtf8 = (url: string): boolean => {
  if (!url.includes("%")) return true
  try {
    decodeURIComponent(url)
    return true
  } catch {
    return false
  }
}

const decode = (request: HttpServerRequest.HttpServerRequest, bytes: ArrayBuffer) => {
  const text = textIn(bytes)
  if (typeof text !== "string") return Effect.fail(refused(request, text.because))
  const more = furtherRequestsOf(text)
  if (more === 0) return Effect.succeed(text)
  // It is no failure of reading, and is told as the problem that it is.
  return Effect.flatMap(Credential, ({ take }) => Effect.as(Effect.orDie(take(more)), text))
}

/**
 * Reads addresses and bodies as UTF-8 and nothing else, and no larger than decoders can bear. A byte that is none would become another
 * character, so that something else would be kept than was sent.
 */
export const readable = <E, R>(
  route: Effect.Effect<HttpServerResponse.HttpServerResponse, E, R>
): Effect.Effect<HttpServerResponse.HttpServerResponse, E, R | HttpServerRequest.HttpServerRequest> =>
  Effect.flatMap(HttpServerRequest.HttpServerRequest, (request) => {
    if (!isUtf8(request.url)) return Effect.die(refused(request, "encoding"))
    const strict: HttpServerRequest.HttpServerRequest = Object.create(request, {
      text: { get: () => Effect.flatMap(request.arrayBuffer, (bytes) => decode(request, bytes)) }
    })
    return Effect.provideService(route, HttpServerRequest.HttpServerRequest, strict)
  })
