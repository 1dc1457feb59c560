/** Times of activities as organisers write them, parsed into sessions. */
export type { Assumption, AssumptionCode } from "./assumption.ts"
export { type ParsedSchedule, parseSchedule } from "./parseSchedule.ts"
export type { Refusal, RefusalCode } from "./refusal.ts"
export type { ScheduleOptions } from "./ScheduleOptions.ts"
