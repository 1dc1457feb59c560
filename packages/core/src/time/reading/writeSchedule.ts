import { firstDay, lastDay } from "../scheduleDays.ts"
import type { Schedule, Session } from "../Schedule.ts"
import type { PlainDate } from "../PlainDate.ts"
import { dayOfMonth, monthLength, monthOf, writeDate, yearOf } from "./calendar.ts"

/** 上旬, 中旬, 下旬 or the empty word for a whole month, if the days are one. */
const partOfMonth = (first: PlainDate, last: PlainDate): string | undefined => {
  if (first.slice(0, 7) !== last.slice(0, 7)) return undefined
  const length = monthLength(yearOf(first), monthOf(first))
  const parts = new Map([
    ["1-10", "上旬"],
    ["11-20", "中旬"],
    [`21-${length}`, "下旬"],
    [`1-${length}`, ""]
  ])
  return parts.get(`${dayOfMonth(first)}-${dayOfMonth(last)}`)
}

const writeDays = (first: PlainDate, last: PlainDate, approximate: boolean): string => {
  if (first === last) return writeDate(first)
  const part = approximate ? partOfMonth(first, last) : undefined
  if (part !== undefined) return `${yearOf(first)}年${monthOf(first)}月${part}`
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
 * A schedule as Chinese text, which `readSchedule` reads back without a context.
 *
 * It comes back in the reader's form: sessions in order and once each, without an end that says no more than the start.
 * Two things have no words: `approximate` where every session is one day without a clock, and `openEnd` behind a
 * session that has an end. Years are 1900 to 2199.
 */
export const writeSchedule = ({ approximate, openEnd, sessions }: Schedule): string =>
  sessions.map((session) => writeSession(session, approximate === true)).join("；") + (openEnd ? "起" : "")
