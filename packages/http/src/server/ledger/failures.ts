import { Corrupt, sayStoreError, storeError, StoreError, Unavailable } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import { NotPermitted } from "../../api/problem/problems.ts"
import {
  BeyondLimit,
  BrokenRule,
  ConditionRefused,
  CorruptRecord,
  StoreUnavailable,
  VersionConflict,
  type StoreProblem
} from "../../api/problem/storeProblems.ts"

/**
 * A failure without the engine's words. They may repeat what is kept, which the caller may not be one to see, and tell
 * of the machine; they are for the log of whoever runs the store.
 */
const withoutWords = (error: StoreError): StoreError => {
  const { reason } = error
  if (reason._tag === "Unavailable")
    return storeError(new Unavailable({ because: reason.because, detail: reason.because }))
  if (reason._tag === "Corrupt") return storeError(new Corrupt({ where: reason.where, detail: "unreadable" }))
  return error
}

/** What a store's failure is to the caller. */
export const problemOfStore = (error: StoreError): StoreProblem => {
  const { reason } = withoutWords(error)
  const message = sayStoreError(storeError(reason))
  switch (reason._tag) {
    case "Conflict":
      return new VersionConflict({ reason, message })
    case "Constraint":
      return new BrokenRule({ reason, message })
    case "Forbidden":
      return new NotPermitted({ reason, message })
    case "TooLarge":
      return new BeyondLimit({ reason, message })
    case "Refused":
      return new ConditionRefused({ reason, message })
    case "Unavailable":
      return new StoreUnavailable({ reason, message })
    case "Corrupt":
      return new CorruptRecord({ reason, message })
  }
}

export const orProblem = Effect.mapError(problemOfStore)

/** The same where something else may fail, too. */
export const orStoreProblem = <A, E, R>(
  effect: Effect.Effect<A, E | StoreError, R>
): Effect.Effect<A, Exclude<E, StoreError> | StoreProblem, R> =>
  Effect.mapError(effect, (error) =>
    error instanceof StoreError ? problemOfStore(error) : (error as Exclude<E, StoreError>)
  )
