import { localized, type Localized } from "../text/Localized.ts"
import { addDays } from "./days.ts"
import type { PlainDate } from "./PlainDate.ts"
import type { Window } from "./Window.ts"
import { weekdayOf } from "./weekdayOf.ts"

/** Every day of a window, first and last day included. */
export const daysOf = ({ end, start }: Pick<Window, "start" | "end">): ReadonlyArray<PlainDate> => {
  const days = [start]
  for (let day = start; day < end;) {
    day = addDays(day, 1)
    days.push(day)
  }
  return days
}

/** Days of a window that belong together, and what they are called. */
export interface NamedDays extends Pick<Window, "start" | "end"> {
  readonly name: Localized
}

/** The window in pieces, each from a day to before the next day that begins one. */
const pieces = (window: Pick<Window, "start" | "end">, begins: (day: PlainDate) => boolean, name: Naming) => {
  const all: Array<NamedDays> = []
  let start = window.start
  for (const day of daysOf(window)) {
    const next = addDays(day, 1)
    if (day < window.end && !begins(next)) continue
    all.push({ start, end: day, name: name(start, day) })
    start = next
  }
  return all
}
type Naming = (start: PlainDate, end: PlainDate) => Localized

/** The weeks of a window, each from Monday to Sunday as far as they lie in it. */
export const weeksOf = (window: Pick<Window, "start" | "end">): ReadonlyArray<NamedDays> =>
  pieces(
    window,
    (day) => weekdayOf(day) === 1,
    (start, end) => localized(`${start} 至 ${end}`, `${start} to ${end}`)
  )

/** The years of a window, each as far as it lies in it. */
export const yearsOf = (window: Pick<Window, "start" | "end">): ReadonlyArray<NamedDays> =>
  pieces(
    window,
    (day) => day.endsWith("-01-01"),
    (start) => localized(`${start.slice(0, 4)}年`, start.slice(0, 4))
  )

/** The months of a window, each as far as it lies in it. */
export const monthsOf = (window: Pick<Window, "start" | "end">): ReadonlyArray<NamedDays> =>
  pieces(
    window,
    (day) => day.endsWith("-01"),
    (start) => localized(`${start.slice(0, 4)}年${Number(start.slice(5, 7))}月`, start.slice(0, 7))
  )
