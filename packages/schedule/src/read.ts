/** The parser without words: what it refuses is a code, and `@kepu/schedule/words` tells it. */
export { type ReadSchedule, readSchedule } from "./readSchedule.ts"
export type { AssumptionCode } from "./assumption.ts"
export type { RefusalCode, Refused } from "./refusal.ts"
export type { ScheduleOptions } from "./ScheduleOptions.ts"
export type { Slots } from "./texts/message.ts"
