import type { PlainDate } from "@kepu/core"
import { isPlainDate } from "@kepu/core/time"

const form =
  /^(?:(\d{4})(?:[-/.]|年))?(\d{1,2})([-/.]|月)(\d{1,2})日?(?:[T\s]*(\d{1,2})[:时点](\d{1,2})(?:[:分](\d{1,2})?秒?)?)?$/u

/** A civil time as far as its digits tell, of which nothing is known to exist. */
export interface CivilTime {
  /** A day, or a day and a clock time; what has no form of either is as it was written, since it may be an instant. */
  readonly text: string
  /** Two digits of the second, if one is written. */
  readonly second?: string
  /** Whether the end of the day is meant: 24:00. */
  readonly isEnd?: true
}

const two = (digits: string | undefined): string => (digits ?? "").padStart(2, "0")

/** What a cell says of a moment; a day without year is of that of `issuedOn`, and `undefined` if it is not surely one. */
export const readCivil = (cell: string, issuedOn: PlainDate): CivilTime | undefined => {
  const written = cell
    .normalize("NFKC")
    .trim()
    .replace(/24[点时]整?$/u, "24:00")
  const match = form.exec(written)
  if (match === null) return { text: written }
  const [, year, month, separator, day, hour, minute, second] = match
  if (year === undefined && separator !== "月") return undefined
  const date = `${year ?? issuedOn.slice(0, 4)}-${two(month)}-${two(day)}`
  if (hour === undefined || !isPlainDate(date)) return { text: date }
  if (hour === "24" && [minute, second].every((part) => Number(part ?? 0) === 0)) return { text: date, isEnd: true }
  const text = `${date}T${two(hour)}:${two(minute)}`
  return second === undefined ? { text } : { text, second: two(second) }
}
