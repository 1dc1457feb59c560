import type { Notice } from "@kepu/core"
import { type ReadSchedule, readSchedule, type ScheduleOptions } from "@kepu/schedule/read"
import type { Slots } from "../issues.ts"
import { detached } from "../text.ts"
import { timeOfOtherYear } from "./otherYear.ts"

/** The number of texts that are remembered, a bound on memory. */
const maxRemembered = 10_000

/** Times take what they do not state from the year and the first window of the notice. */
export const scheduleOptions = (notice: Notice): ScheduleOptions => ({
  year: Number(notice.issuedOn.slice(0, 4)),
  window: notice.windows[0]
})

/** What a cell says of a time. */
export interface TimeReading {
  readonly parsed: ReadSchedule
  /** What to say of it if it lies in no year of the notice. */
  readonly otherYear?: Slots | undefined
}

/** Parses times, each text once. */
const remembering = (notice: Notice, options: ScheduleOptions): ((text: string) => TimeReading) => {
  const remembered = new Map<string, TimeReading>()
  return (text) => {
    const known = remembered.get(text)
    if (known !== undefined) return known
    const parsed = readSchedule(text, options)
    const reading = parsed.ok ? { parsed, otherYear: timeOfOtherYear(notice, text, parsed.schedule) } : { parsed }
    if (remembered.size >= maxRemembered) remembered.clear()
    remembered.set(detached(text), reading)
    return reading
  }
}

/** A zero behind the point: the column holds texts and not numbers, which lose it. */
const zeroKept = /^\d{1,2}\.[123]0(?:\s|至|$)/u

/** Reads the times of a column, in the order of its rows. */
export const timeReader = (notice: Notice): ((time: string) => TimeReading) => {
  const options = scheduleOptions(notice)
  const parsers = {
    numbers: remembering(notice, options),
    texts: remembering(notice, { ...options, keepsZeros: true })
  }
  let parse = parsers.numbers
  return (time) => {
    if (zeroKept.test(time)) parse = parsers.texts
    return parse(time)
  }
}
