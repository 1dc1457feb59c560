import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import type { RequestNotes } from "./Notes.ts"

/** One line for each request: the route's pattern and the caller's opaque id, nothing that the request holds. */
export const finished = ({ caller, id, route }: RequestNotes, method: string, status: number, millis: number) =>
  Effect.logInfo("request").pipe(
    Effect.annotateLogs({
      request: id,
      method,
      route: route ?? "none",
      status,
      millis,
      ...(caller === undefined ? {} : { caller })
    })
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
