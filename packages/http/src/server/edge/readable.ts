import * as Effect from "effect/Effect"
import * as HttpServerError from "effect/http/HttpServerError"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import type * as HttpServerResponse from "effect/http/HttpServerResponse"

/** Lists and objects within each other that a body may have at most. Notices and conditions need a third of it. */
export const deepest = 100

/** Why a body is none that can be read: it is no UTF-8, or its lists and objects are nested too deep. */
export class Unreadable {
  readonly because: "encoding" | "depth"
  constructor(because: Unreadable["because"]) {
    this.because = because
  }
}

/** Whether the lists and objects of a JSON text are nested deeper than that; it is not parsed. */
export const isDeeper = (json: string, most: number): boolean => {
  let depth = 0
  let isText = false
  for (let n = 0; n < json.length; n++) {
    const code = json.charCodeAt(n)
    if (isText) {
      if (code === 0x5c) n += 1
      else if (code === 0x22) isText = false
    } else if (code === 0x22) isText = true
    else if (code === 0x5b || code === 0x7b) {
      if (++depth > most) return true
    } else if (code === 0x5d || code === 0x7d) depth -= 1
  }
  return false
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
  let text: string
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return Effect.fail(refused(request, "encoding"))
  }
  return isDeeper(text, deepest) ? Effect.fail(refused(request, "depth")) : Effect.succeed(text)
}

/**
 * Reads addresses and bodies as UTF-8 and nothing else, and no deeper than decoders can go. A byte that is none would become another
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
