import type { Localized } from "@kepu/core"
import { fill, localized } from "@kepu/core/text"
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

/** What a caller is told of a store that cannot be used; the engine's words are for whoever runs it. */
const unavailable: { readonly [Because in Unavailable["because"]]: Localized } = {
  unreachable: localized("连不上存储，请稍后再试", "the store cannot be reached: try again later"),
  busy: localized("存储正被其他写入占用，请稍后再试", "the store is busy with other writers: try again in a moment"),
  full: localized(
    "存储空间已满；此前的内容没有丢失，请联系管理员",
    "the disk of the store is full, and nothing kept so far is lost: tell the operator"
  ),
  "read-only": localized("存储只能读取，请联系管理员", "the store is read-only: tell the operator"),
  denied: localized("存储不准使用，请联系管理员", "the store may not be used: tell the operator"),
  failed: localized("存储出错，请联系管理员", "the store failed: tell the operator")
}
const corrupt = localized(
  "“{where}”无法按原样读出，请联系管理员用备份恢复",
  "“{where}” cannot be read as it was: ask the operator to restore it from a backup"
)

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

const messageOf = (reason: StoreError["reason"]): Localized => {
  if (reason._tag === "Unavailable") return unavailable[reason.because]
  return reason._tag === "Corrupt" ? fill(corrupt, { where: reason.where }) : sayStoreError(storeError(reason))
}

/** What a store's failure is to the caller. */
export const problemOfStore = (error: StoreError): StoreProblem => {
  const { reason } = withoutWords(error)
  const message = messageOf(reason)
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
