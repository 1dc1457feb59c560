import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as HttpMiddleware from "effect/http/HttpMiddleware"
import type { HttpServerRequest } from "effect/http/HttpServerRequest"
import type { HttpServerResponse } from "effect/http/HttpServerResponse"
import * as HttpTraceContext from "effect/http/HttpTraceContext"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Tracer from "effect/Tracer"
import { nameOf, placesOf } from "./log.ts"
import type { RequestNotes } from "./Notes.ts"
import { routeOf } from "./routes.ts"

/** How something ended, without a word of what it worked on: messages of errors may repeat it. */
const withoutWords = (exit: Exit.Exit<unknown, unknown>): Exit.Exit<void, Error> => {
  if (Exit.isSuccess(exit)) return Exit.void
  const reason = exit.cause.reasons.find(({ _tag }) => _tag !== "Interrupt")
  if (reason === undefined) return Exit.interrupt()
  const cause = reason._tag === "Fail" ? reason.error : reason._tag === "Die" ? reason.defect : undefined
  const error = new Error(nameOf(cause))
  error.stack = placesOf(cause)
  return Exit.failCause(Cause.fail(error))
}

/** A tracer whose spans end without a word of what went wrong, only with its name and place. */
const discreet = (tracer: Tracer.Tracer): Tracer.Tracer =>
  Tracer.make({
    ...tracer,
    span: (options) => {
      const span = tracer.span(options)
      const end = span.end.bind(span)
      return Object.assign(span, {
        end: (at: bigint, exit: Exit.Exit<unknown, unknown>) => end(at, withoutWords(exit))
      })
    }
  })

/**
 * The spans of a service: its own in place of effect's, which tell addresses and headers, and none with a word of what
 * went wrong. Both may hold personal data. It is provided to all of the service, as handlers keep the tracer that is
 * there when they are built.
 */
export const ownSpans = Layer.mergeAll(
  Layer.succeed(HttpMiddleware.TracerDisabledWhen, () => true),
  Layer.effect(
    Tracer.Tracer,
    Effect.map(Tracer.Tracer, (tracer) => (tracer === Tracer.nativeTracer ? tracer : discreet(tracer)))
  )
)

/** A failed response as a span's end. */
const endOf = (exit: Exit.Exit<HttpServerResponse>): Exit.Exit<unknown, unknown> =>
  Exit.isSuccess(exit) && exit.value.status >= 500 ? Exit.fail({ _tag: `status ${exit.value.status}` }) : exit

/**
 * A span around a request, where whoever runs the service gave it a tracer. It has the pattern of the route, the
 * status, the number of the request and the opaque id of the caller; a caller's own trace (traceparent) goes on in it.
 */
export const traced = <R>(
  request: HttpServerRequest,
  notes: RequestNotes,
  answer: Effect.Effect<HttpServerResponse, never, R>
): Effect.Effect<HttpServerResponse, never, R> =>
  Effect.flatMap(Tracer.Tracer, (tracer) => {
    if (tracer === Tracer.nativeTracer) return answer
    const { method } = request
    const route = routeOf(method, request.url)
    return Effect.gen(function* () {
      const span = yield* Effect.makeSpan(route === undefined ? method : `${method} ${route}`, {
        kind: "server",
        parent: Option.getOrUndefined(HttpTraceContext.fromHeaders(request.headers)),
        attributes: { "http.request.method": method, "kepu.request": notes.id }
      })
      return yield* Effect.onExit(
        Effect.withParentSpan(answer, span),
        Effect.fnUntraced(function* (exit) {
          if (Exit.isSuccess(exit)) span.attribute("http.response.status_code", exit.value.status)
          if (notes.route !== undefined) span.attribute("http.route", notes.route)
          if (notes.caller !== undefined) span.attribute("kepu.caller", notes.caller)
          span.end(yield* Clock.currentTimeNanos, endOf(exit))
        })
      )
    })
  })
