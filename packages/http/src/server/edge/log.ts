import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Metric from "effect/Metric"
import type { RequestNotes } from "./Notes.ts"

const refusals = Metric.counter("kepu_http_refused", {
  description: "Requests that were refused, by the code of the problem and the reason of a credential",
  incremental: true
})

const requests = Metric.counter("kepu_http_requests", {
  description: "Requests, by the pattern of their route, method and status",
  incremental: true
})

const durations = Metric.histogram("kepu_http_seconds", {
  description: "Seconds from a request's head to its answer's",
  boundaries: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
})

/** Counts a request, whatever came of it. */
const measured = (attributes: Readonly<Record<string, string>>, millis: number): Effect.Effect<void> =>
  Effect.andThen(Metric.update(Metric.withAttributes(requests, attributes), 1), Metric.update(durations, millis / 1000))

/** Counts a request that was refused, for alarms. */
export const counted = (code: string, because?: string): Effect.Effect<void> =>
  Metric.update(Metric.withAttributes(refusals, { code, ...(because === undefined ? {} : { because }) }), 1)

/**
 * One line for each request: the route's pattern, the opaque id of the caller or the token, and why it was refused;
 * nothing that the request holds.
 */
export const finished = (
  { because, caller, code, id, route, token }: RequestNotes,
  method: string,
  status: number,
  millis: number
) =>
  Effect.logInfo("request").pipe(
    Effect.annotateLogs({
      request: id,
      method,
      route: route ?? "none",
      status,
      millis,
      ...(caller === undefined ? {} : { caller }),
      ...(token === undefined ? {} : { token }),
      ...(code === undefined ? {} : { code }),
      ...(because === undefined ? {} : { because })
    }),
    Effect.andThen(measured({ route: route ?? "none", method, status: String(status) }, millis)),
    Effect.andThen(code === undefined ? Effect.void : counted(code, because))
  )

const isFrame = (line: string): boolean => /^\s+at /u.test(line)

/** Where the code was, without the message: that may hold what the request held. */
export const placesOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? "").split("\n").filter(isFrame).slice(0, 12).join("\n") : ""

export const nameOf = (error: unknown): string => {
  if (typeof error !== "object" || error === null) return typeof error
  return "_tag" in error ? String(error._tag) : error.constructor.name
}

/** A fault of the service itself. */
export const failed = ({ id, route }: RequestNotes, cause: Cause.Cause<unknown>) =>
  Effect.forEach(
    cause.reasons.filter((reason) => reason._tag !== "Interrupt"),
    (reason) => {
      const error = reason._tag === "Fail" ? reason.error : reason.defect
      return Effect.logError("failure").pipe(
        Effect.annotateLogs({ request: id, route: route ?? "none", error: nameOf(error), at: placesOf(error) })
      )
    },
    { discard: true }
  )
