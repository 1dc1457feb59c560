import type { Localized } from "@kepu/core"
import * as Result from "./result.ts"
import { message, type Slots } from "./texts/message.ts"
import type { RefusalCode } from "./texts/zh-CN.ts"

export type { RefusalCode }

/** Why a text was not parsed. */
export interface Refusal {
  /** Stable, in kebab case. */
  readonly code: RefusalCode
  /** What is wrong and what to write instead. */
  readonly reason: Localized
  /** A corrected text that can be parsed; present if the correction is likely. */
  readonly suggestion?: string
}

export const refusal = (code: RefusalCode, slots?: Slots, suggestion?: string): Refusal => ({
  code,
  reason: message(({ refusals }) => refusals[code], slots),
  ...(suggestion === undefined ? {} : { suggestion })
})

/** A failed result with the refusal. */
export const refuse = (code: RefusalCode, slots?: Slots, suggestion?: string): Result.Result<never, Refusal> =>
  Result.fail(refusal(code, slots, suggestion))
