import type { Notice, PlainDate } from "@kepu/core"
import { dayOf, isInstant, isPlainDate, isPlainDateTime } from "@kepu/core/time"
import { readCivil } from "./civil.ts"
import { readMoment } from "./moment.ts"

/**
 * The day that a cell says, in every form in which a time of an activity or the arrival of a document is read;
 * `undefined` if it cannot be read. No clocks of a zone are asked: it is the day that is written.
 */
export const readDay = (cell: string, { issuedOn }: Pick<Notice, "issuedOn">): PlainDate | undefined => {
  const { second, text } = readCivil(cell, issuedOn) ?? {}
  const isDay = second === undefined && (isPlainDate(text) || isInstant(text))
  const isMinute = isPlainDateTime(text) && Number(second ?? 0) < 60
  if (isDay || isMinute) return text.slice(0, 10) as PlainDate
  const moment = readMoment(cell, Number(issuedOn.slice(0, 4)))
  return moment && dayOf(moment)
}
