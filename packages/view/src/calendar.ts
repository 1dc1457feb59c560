import type { Language, Notice } from "@kepu/core"
import { deadlines, type NoticeDeadline } from "@kepu/core/next"
import { fill, localized } from "@kepu/core/text"
import { startOfDay } from "@kepu/core/time"
import ical, { type ICalEventData, ICalAlarmType } from "ical-generator"

const due = localized("截止：{name}", "due: {name}")
const about = localized("{says}；依据{clause}；《{title}》", "{says}; clause {clause}; {title}")
const days = localized("《{title}》", "{title}")

const day = 24 * 60 * 60

/** A calendar day, as the library takes it: its midnight in UTC. */
const wholeDay = (date: string): Date => new Date(`${date}T00:00:00Z`)

const dayBefore = (millis: number, zone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(millis - 1)

const deadlineEntry = (
  { at, clause, id, name, says }: NoticeDeadline,
  notice: Notice,
  language: Language
): ICalEventData => {
  const millis = Date.parse(at)
  const last = dayBefore(millis, notice.zone)
  const isMidnight = startOfDay(last as Parameters<typeof startOfDay>[0], notice.zone, 1) === millis
  return {
    id: `${notice.id}/${id}`,
    summary: fill(due, { name })[language],
    description: fill(about, { says, clause: clause ?? "", title: notice.title })[language],
    ...(isMidnight
      ? { start: wholeDay(last), allDay: true }
      : { start: new Date(millis - 3_600_000), end: new Date(millis) }),
    alarms: [3, 1].map((before) => ({ type: ICalAlarmType.display, triggerBefore: before * day }))
  }
}

/**
 * A notice's windows and deadlines as an iCalendar file (RFC 5545). A deadline that lasts to 24:00 is an entry of
 * the whole day; one with a clock ends at its stroke. The file is the same whenever and wherever it is made.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { renderCalendar } from "@kepu/view/calendar"
 *
 * console.log(renderCalendar(notice, "zh-CN").split("\r\n").find((line) => line.startsWith("SUMMARY"))) // SUMMARY:集中活动日
 * ```
 */
export const renderCalendar = (notice: Notice, language: Language): string => {
  const stamp = wholeDay(notice.issuedOn)
  const calendar = ical({ name: notice.event[language], prodId: { company: "kepu", product: "kepu", language: "EN" } })
  const windows = notice.windows.map(({ end, id, name, start }): ICalEventData => ({
    id: `${notice.id}/${id}`,
    summary: name[language],
    description: fill(days, { title: notice.title })[language],
    start: wholeDay(start),
    end: new Date(wholeDay(end).getTime() + day * 1000),
    allDay: true
  }))
  const dues = deadlines(notice)
    .filter(({ kind }) => kind === "deadline")
    .map((deadline) => deadlineEntry(deadline, notice, language))
  for (const entry of [...windows, ...dues]) calendar.createEvent({ ...entry, stamp })
  return calendar.toString()
}
