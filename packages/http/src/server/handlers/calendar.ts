import type { Activity, Language, Notice, Unit } from "@kepu/core"
import { fill, localized } from "@kepu/core/text"
import { atClock, firstDay, lastDay, type Schedule, type Session, startOfDay } from "@kepu/core/time"
import ical, { ICalEventStatus, type ICalEventData } from "ical-generator"

const texts = {
  host: localized("举办单位：{name}", "held by {name}"),
  approximate: localized("时间是大致的", "the time is approximate"),
  openEnd: localized("结束时间未定", "its end is not known")
}

/** A text on one line: what ends a line for some readers of calendars would begin a property of its own. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")

/** An id on one line, told apart from every other. */
const inOneLine = (id: string): string => id.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, encodeURIComponent)

/** A calendar day, as the library takes it: its midnight in UTC. */
const wholeDay = (date: string): Date => new Date(`${date}T00:00:00Z`)

const clockOf = (civil: string): string | undefined => civil.split("T")[1]

const instantOf = (civil: string, zone: string): Date => {
  const [date = "", clock = ""] = civil.split("T")
  return new Date(atClock(date as Parameters<typeof atClock>[0], clock, zone))
}

/**
 * When a session is. Without a clock it is of whole days; with one and no end it is of its beginning, as its length is
 * not known; a last day without a clock lasts to its 24:00.
 */
const timeOf = (session: Session, zone: string): Pick<ICalEventData, "start"> & Partial<ICalEventData> => {
  const { end, start } = session
  if (clockOf(start) === undefined) {
    return { start: wholeDay(firstDay(session)), end: nextDay(lastDay(session)), allDay: true }
  }
  if (end === undefined) return { start: instantOf(start, zone) }
  const last = clockOf(end) === undefined ? new Date(startOfDay(lastDay(session), zone, 1)) : instantOf(end, zone)
  return { start: instantOf(start, zone), end: last }
}

function nextDay(date: string): Date {
  return new Date(wholeDay(date).getTime() + 86_400_000)
}

const remarksOn = ({ approximate, openEnd }: Schedule) => [
  ...(approximate === true ? [texts.approximate] : []),
  ...(openEnd === true ? [texts.openEnd] : [])
]

/**
 * Activities as an iCalendar file (RFC 5545): an entry for each session, none for an activity whose time is not known.
 * Who answers for an activity and their phone are not in it, as calendars are passed on.
 */
export const activityCalendar = ({
  activities,
  language,
  notice,
  region,
  units
}: {
  readonly activities: ReadonlyArray<Activity>
  readonly language: Language
  readonly notice: Notice
  readonly region: string
  readonly units: ReadonlyArray<Unit>
}): string => {
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const stamp = wholeDay(notice.issuedOn)
  const calendar = ical({
    name: oneLine(notice.event[language]),
    prodId: { company: "kepu", product: "kepu", language: "EN" }
  })
  for (const { host, id, name, place, time } of activities) {
    for (const [n, session] of (time?.sessions ?? []).entries()) {
      const remarks = [fill(texts.host, { name: names.get(host) ?? host }), ...remarksOn(time!)]
      calendar.createEvent({
        id: inOneLine(`${region}/${notice.id}/${id}/${n + 1}`),
        stamp,
        summary: oneLine(name),
        description: remarks.map((remark) => oneLine(remark[language])).join("\n"),
        ...(place === undefined ? {} : { location: oneLine(place) }),
        ...(time?.approximate === true ? { status: ICalEventStatus.TENTATIVE } : {}),
        ...timeOf(session, notice.zone)
      })
    }
  }
  return calendar.toString()
}
