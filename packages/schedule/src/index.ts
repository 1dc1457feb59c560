/** Times of activities as organisers write them, parsed into sessions. */
export type { Assumption, AssumptionCode } from "./assumption.ts"
export { type ParsedSchedule, parseSchedule, type Refusal } from "./parseSchedule.ts"
export type { RefusalCode } from "./refusal.ts"
export type { ScheduleOptions } from "./ScheduleOptions.ts"
