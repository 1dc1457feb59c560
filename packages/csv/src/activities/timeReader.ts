import type { Notice } from "@kepu/core"
import { type ParsedSchedule, parseSchedule, type ScheduleOptions } from "@kepu/schedule"
import { type ActivityColumn, dateHeadings } from "../table/headings.ts"
import { headingKey } from "../table/findHeader.ts"
import type { TableHead } from "../table/Table.ts"
import { detached } from "../text.ts"
import { contradicts } from "./days.ts"

/** The number of texts that are remembered, a bound on memory. */
const maxRemembered = 10_000

/** Times take what they do not state from the year and the first window of the notice. */
export const scheduleOptions = (notice: Notice): ScheduleOptions => ({
  year: Number(notice.issuedOn.slice(0, 4)),
  window: notice.windows[0]
})

/** Parses times, each text once. */
const remembering = (options: ScheduleOptions): ((text: string) => ParsedSchedule) => {
  const remembered = new Map<string, ParsedSchedule>()
  return (text) => {
    const known = remembered.get(text)
    if (known !== undefined) return known
    const parsed = parseSchedule(text, options)
    if (remembered.size >= maxRemembered) remembered.clear()
    remembered.set(detached(text), parsed)
    return parsed
  }
}

/** The column of days beside that of clock times, if a table has both. */
export const dateColumnOf = ({ columns, headings }: TableHead<ActivityColumn>): number | undefined => {
  if (columns.time === undefined) return undefined
  const words: ReadonlyArray<string> = dateHeadings
  const taken = new Set<number | undefined>(Object.values(columns))
  const at = headings.findIndex((heading, index) => !taken.has(index) && words.includes(headingKey(heading)))
  return at === -1 ? undefined : at
}

/** A time as it was written, in one cell or two, and what it was parsed to. */
export interface ReadTime {
  readonly text: string
  readonly parsed: ParsedSchedule
}

/** A zero behind the point: the column holds texts and not numbers, which lose it. */
const zeroKept = /^\d{1,2}\.[123]0$/u

/** Reads the times of a column, in the order of its rows; `date` is the cell of the column of days. */
export const timeReader = (notice: Notice): ((time: string, date: string) => ReadTime) => {
  const options = scheduleOptions(notice)
  const parsers = { numbers: remembering(options), texts: remembering({ ...options, keepsZeros: true }) }
  let parse = parsers.numbers
  return (time, date) => {
    if (zeroKept.test(time) || zeroKept.test(date)) parse = parsers.texts
    const text = [date, time].filter((cell) => cell !== "").join(" ")
    const parsed = parse(text)
    if (parsed.ok || date === "" || time === "") return { text, parsed }
    // 时间 may have the day too.
    const [own, day] = [parse(time), parse(date)]
    const agrees = own.ok && day.ok && !contradicts(own.schedule, day.schedule)
    return agrees ? { text: time, parsed: own } : { text, parsed }
  }
}
