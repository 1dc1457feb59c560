import type { Localized } from "@kepu/core"
import type { Refused } from "./refusal.ts"
import { message } from "./texts/message.ts"

/**
 * What is wrong with a text that `readSchedule` refused, and what to write instead.
 *
 * @example
 * ```ts
 * import { readSchedule } from "@kepu/schedule/read"
 * import { tellRefusal } from "@kepu/schedule/words"
 *
 * const read = readSchedule("9月31日", { year: 2023 })
 * if (!read.ok) console.log(tellRefusal(read)["zh-CN"]) // 日历上没有“9月31日”；请更正日期
 * ```
 */
export const tellRefusal = ({ code, slots }: Pick<Refused, "code" | "slots">): Localized =>
  message(({ refusals }) => refusals[code], slots)
