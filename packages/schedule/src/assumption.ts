import type { Localized } from "@kepu/core"
import { message } from "./texts/message.ts"
import type { AssumptionCode } from "./texts/zh-CN.ts"

export type { AssumptionCode }

/** Something that the text leaves open and the parser filled in; the codes are stable. */
export interface Assumption {
  readonly code: AssumptionCode
  readonly text: Localized
}

export const assumption = (code: AssumptionCode): Assumption => ({
  code,
  text: message(({ assumptions }) => assumptions[code])
})
