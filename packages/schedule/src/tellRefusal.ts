import type { Localized } from "@kepu/core"
import type { Refused } from "./refusal.ts"
import { message } from "./texts/message.ts"

/** What is wrong with a text that `readSchedule` refused, and what to write instead. */
export const tellRefusal = ({ code, slots }: Pick<Refused, "code" | "slots">): Localized =>
  message(({ refusals }) => refusals[code], slots)
