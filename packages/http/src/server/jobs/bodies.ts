import * as Effect from "effect/Effect"
import type { HttpServerRequest } from "effect/http/HttpServerRequest"

/** The media type of a body, without its parameters; JSON if none is told. */
export const mediaTypeOf = ({ headers }: HttpServerRequest): string =>
  (headers["content-type"] ?? "application/json").split(";", 1)[0]!.trim().toLowerCase()

/** The body as it came: to make text and data of a large one takes time, which is spent elsewhere. */
export const bytesOf = (request: HttpServerRequest): Effect.Effect<Uint8Array<ArrayBuffer>> =>
  Effect.map(Effect.orDie(request.arrayBuffer), (bytes) => new Uint8Array(bytes))
