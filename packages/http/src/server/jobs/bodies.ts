import * as Effect from "effect/Effect"
import type { HttpServerRequest } from "effect/http/HttpServerRequest"

/** The media type of a body, without its parameters; JSON if none is told. */
export const mediaTypeOf = ({ headers }: HttpServerRequest): string =>
  (headers["content-type"] ?? "application/json").split(";", 1)[0]!.trim().toLowerCase()

/** The body as text; what cannot be read is told as for any other route. */
export const textOf = (request: HttpServerRequest): Effect.Effect<string> => Effect.orDie(request.text)
