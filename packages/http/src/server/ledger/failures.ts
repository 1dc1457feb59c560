import { sayStoreError, type StoreError } from "@kepu/core/port"
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

/** What a store's failure is to the caller. */
export const problemOfStore = (error: StoreError): StoreProblem => {
  const { reason } = error
  const message = sayStoreError(error)
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
