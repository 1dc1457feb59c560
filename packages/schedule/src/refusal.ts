import * as Result from "./result.ts"
import type { Slots } from "./texts/message.ts"
import type { RefusalCode } from "./texts/zh-CN.ts"

export type { RefusalCode }

/** Why a text was not read as a time, without the words for it. */
export interface Refused {
  /** Stable, in kebab case. */
  readonly code: RefusalCode
  /** What stands in the holes of its text, as `tellRefusal` fills them. */
  readonly slots?: Slots
  /** A corrected text that can be parsed; present if the correction is likely. */
  readonly suggestion?: string
}

export const refusal = (code: RefusalCode, slots?: Slots, suggestion?: string): Refused => ({
  code,
  ...(slots === undefined ? {} : { slots }),
  ...(suggestion === undefined ? {} : { suggestion })
})

/** A failed result with the refusal. */
export const refuse = (code: RefusalCode, slots?: Slots, suggestion?: string): Result.Result<never, Refused> =>
  Result.fail(refusal(code, slots, suggestion))
