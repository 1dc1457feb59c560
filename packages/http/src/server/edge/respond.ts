import type { Language } from "@kepu/core"
import { fill, localized } from "@kepu/core/text"
import * as ByteSize from "effect/ByteSize"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as HttpIncomingMessage from "effect/http/HttpIncomingMessage"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerRespondable from "effect/http/HttpServerRespondable"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import { titleOf } from "../../api/problem/catalogue.ts"
import { TookTooLong } from "../../api/problem/problems.ts"
import type { Limits, ServiceSettings } from "../Settings.ts"
import { reachedBehind } from "./address.ts"
import { acceptedLanguage } from "./language.ts"
import { failed, finished } from "./log.ts"
import { Notes, type RequestNotes } from "./Notes.ts"
import { compressed, problemOf, tooManyBytes, unsupportedMediaType } from "./problemOf.ts"
import { methodsOf } from "./routes.ts"
import { traced } from "./tracing.ts"

const late = localized(
  "请求未能在 {seconds} 秒内完成；请稍后重试或减少内容",
  "not done within {seconds} seconds: try again, or send less"
)

const asResponse = (problem: HttpServerRespondable.Respondable) => HttpServerRespondable.toResponse(problem)

const requestId = (told: string | undefined): string =>
  told !== undefined && /^[\w-]{8,64}$/u.test(told) ? told : crypto.randomUUID()

const decoder = new TextDecoder()

/** Seconds after which to try again what could not be done for the moment. */
const soon = 5

/** The status in the log of a request whose caller did not wait for its answer. */
const gone = 499

/** What browsers are told of every answer; pages that are meant for them have a policy of their own. */
const forBrowsers = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer"
}

/** What browsers are told of an answer that reaches them by https: to ask by nothing else for a year. */
const secured = { "strict-transport-security": "max-age=31536000" }

/** The problem in the language that is accepted, and with the number of the request. */
const finishProblem = (response: HttpServerResponse.HttpServerResponse, language: Language, notes: RequestNotes) => {
  if (response.body._tag !== "Uint8Array") return response
  const problem = JSON.parse(decoder.decode(response.body.body))
  notes.code = problem.code
  const body = {
    ...problem,
    title: titleOf(problem.code)?.[language] ?? problem.title,
    ...(problem.message === undefined ? {} : { detail: problem.message[language] }),
    instance: `urn:kepu:request:${notes.id}`
  }
  return HttpServerResponse.jsonUnsafe(body, {
    status: response.status,
    contentType: "application/problem+json",
    headers: {
      "content-language": language,
      ...(response.status === 401 ? { "www-authenticate": 'Bearer realm="kepu"' } : {}),
      ...(problem.retryAfter === undefined ? {} : { "retry-after": String(problem.retryAfter) }),
      ...(response.status === 503 ? { "retry-after": String(soon) } : {}),
      ...(problem.allowed === undefined ? {} : { allow: problem.allowed.join(", ") })
    }
  })
}

const isProblem = ({ headers }: HttpServerResponse.HttpServerResponse): boolean =>
  headers["content-type"]?.startsWith("application/problem+json") === true

/**
 * What stands around every route: the request's number, the limits of time and size, each failure as a problem in the
 * caller's language, and one line in the log.
 */
export const respond = ({ limits, proxies }: Pick<ServiceSettings, "limits" | "proxies">) => {
  const maxBodySize = ByteSize.bytes(limits.bytes)
  const timedOut = new TookTooLong({ message: fill(late, { seconds: limits.millis / 1000 }) })

  /**
   * The route, for as long as it may take. It is a fiber of its own, which ends with the request: given up before the
   * answer is out, it would close the connection from which it reads a body, and nobody would be told.
   */
  const inTime = <E, R>(route: Effect.Effect<HttpServerResponse.HttpServerResponse, E, R>, method: string) =>
    Effect.flatMap(Effect.forkChild(route), (fiber) => {
      const joined = Effect.timeoutOrElse(Fiber.join(fiber), {
        duration: limits.millis,
        orElse: () => asResponse(timedOut)
      })
      // Who only asked and has gone leaves the turn to what they ask next; what is written is written to its end.
      return method === "GET" ? Effect.interruptible(joined) : joined
    })

  return <E, R>(
    route: Effect.Effect<HttpServerResponse.HttpServerResponse, E, R>
  ): Effect.Effect<HttpServerResponse.HttpServerResponse, E, R | HttpServerRequest.HttpServerRequest> =>
    Effect.gen(function* () {
      const request = yield* HttpServerRequest.HttpServerRequest
      const notes: RequestNotes = { id: requestId(request.headers["x-request-id"]) }
      const started = performance.now()
      const answered = route.pipe(
        Effect.provideService(Notes, notes),
        Effect.provideService(HttpIncomingMessage.MaxBodySize, maxBodySize),
        (bounded) => inTime(bounded, request.method)
      )
      const tell = (status: number) => finished(notes, request.method, status, Math.round(performance.now() - started))
      const caught = Effect.catchCause(answered, (cause) => {
        const problem = problemOf(cause, { ...limits, bytes: notes.bytes ?? limits.bytes }, () =>
          methodsOf(request.url)
        )
        if (problem === undefined) return Effect.andThen(tell(gone), Effect.failCause(cause as Cause.Cause<never>))
        return Effect.andThen(problem.status === 500 ? failed(notes, cause) : Effect.void, asResponse(problem))
      })
      const response = yield* traced(request, notes, caught)
      const plain =
        response.status === 415 && !isProblem(response) ? yield* asResponse(unsupportedMediaType()) : response
      const whole = isProblem(plain)
        ? finishProblem(plain, acceptedLanguage(request.headers["accept-language"]), notes)
        : plain
      yield* tell(whole.status)
      return HttpServerResponse.setHeaders(whole, {
        ...forBrowsers,
        ...(reachedBehind(proxies, request)?.isSecure === true ? secured : {}),
        ...whole.headers,
        "x-request-id": notes.id
      })
    }) as Effect.Effect<HttpServerResponse.HttpServerResponse, never, R | HttpServerRequest.HttpServerRequest>
}

/** Refuses a body that is told to be too large, or to be compressed, before any of it is read. */
export const refuseTold =
  (limits: Limits) =>
  <E, R>(route: Effect.Effect<HttpServerResponse.HttpServerResponse, E, R>) =>
    Effect.flatMap(HttpServerRequest.HttpServerRequest, ({ headers }) => {
      if (Number(headers["content-length"] ?? 0) > limits.bytes) return asResponse(tooManyBytes(limits))
      return (headers["content-encoding"] ?? "identity").toLowerCase() === "identity" ? route : asResponse(compressed())
    })
