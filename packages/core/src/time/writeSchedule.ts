import { addDays } from "./days.ts"
import type { PlainDate } from "./PlainDate.ts"
import { firstDay, lastDay } from "./scheduleDays.ts"
import type { Schedule, Session } from "./Schedule.ts"

/** 2023年9月 */
const writeMonth = (date: PlainDate): string => `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月`

/** 2023年9月17日 */
const writeDate = (date: PlainDate): string => `${writeMonth(date)}${Number(date.slice(8))}日`

const partsOfMonth = new Map([
  ["01-10", "上旬"],
  ["11-20", "中旬"],
  ["21-end", "下旬"],
  ["01-end", ""]
])

/** 上旬, 中旬, 下旬 or, for a whole month, the empty string; `undefined` for other ranges of days. */
const partOfMonth = (first: PlainDate, last: PlainDate): string | undefined => {
  if (first.slice(0, 7) !== last.slice(0, 7)) return undefined
  const from = first.slice(8)
  const to = addDays(last, 1).endsWith("-01") ? "end" : last.slice(8)
  return partsOfMonth.get(`${from}-${to}`)
}

const writeDays = (first: PlainDate, last: PlainDate, approximate: boolean): string => {
  if (first === last) return writeDate(first)
  const part = approximate ? partOfMonth(first, last) : undefined
  if (part !== undefined) return writeMonth(first) + part
  return `${writeDate(first)}至${writeDate(last)}${approximate ? "之间" : ""}`
}

const writeSession = (session: Session, approximate: boolean): string => {
  const first = firstDay(session)
  const last = lastDay(session)
  const start = session.start.slice(11)
  const end = session.end?.slice(11) ?? ""
  const about = approximate ? "约" : ""
  if (start === "")
    return end === "" ? writeDays(first, last, approximate) : `${writeDate(first)}至${writeDate(last)}${about}${end}止`
  const begin = `${writeDate(first)} ${about}${start}`
  if (first === last) return end === "" || end === start ? begin : `${begin}至${end}`
  return `${begin}至${writeDate(last)}${end === "" ? "" : ` ${end}`}`
}

/**
 * Writes a schedule in Chinese: 2023年9月17日 09:00至11:00. Sessions are separated by ；.
 *
 * `@kepu/schedule` parses the text back to the same schedule, without options, if its sessions are in order and in
 * their shortest form and its years are 1900 to 2199. Two things cannot be written: `approximate` if every session is a
 * single day without a clock time, and `openEnd` if the last session has an end.
 *
 * @example
 * ```ts
 * import type { PlainDate } from "@kepu/core"
 * import { writeSchedule } from "@kepu/core/time"
 *
 * console.log(writeSchedule({ sessions: [{ start: "2026-09-17" as PlainDate }] })) // 2026年9月17日
 * ```
 */
export const writeSchedule = ({ approximate, openEnd, sessions }: Schedule): string =>
  sessions.map((session) => writeSession(session, approximate === true)).join("；") + (openEnd ? "起" : "")
