import { fill, localized, type Localized, same } from "../text/Localized.ts"
import { addDays, daysOf } from "./days.ts"
import type { PlainDate } from "./PlainDate.ts"
import type { Window } from "./Window.ts"
import { weekdayOf } from "./weekdayOf.ts"
import { periodWords } from "./words.ts"

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
const weeksOf = (window: Pick<Window, "start" | "end">): ReadonlyArray<NamedDays> =>
  pieces(
    window,
    (day) => weekdayOf(day) === 1,
    (start, end) => localized(`${start} 至 ${end}`, `${start} to ${end}`)
  )

/** The window in pieces of so many months of the year. */
const monthly =
  (months: number, name: (start: PlainDate) => Localized) =>
  (window: Pick<Window, "start" | "end">): ReadonlyArray<NamedDays> =>
    pieces(window, (day) => day.endsWith("-01") && (monthOf(day) - 1) % months === 0, name)

const monthOf = (day: PlainDate): number => Number(day.slice(5, 7))

/** The spans into which a window is cut, each as far as it lies in it, with what it is called. */
export const spansBy = {
  Days: (window: Pick<Window, "start" | "end">): ReadonlyArray<NamedDays> =>
    daysOf(window).map((day) => ({ start: day, end: day, name: same(day) })),
  Weeks: weeksOf,
  Months: monthly(1, (start) => localized(`${start.slice(0, 4)}年${monthOf(start)}月`, start.slice(0, 7))),
  Quarters: monthly(3, (start) =>
    fill(periodWords.quarter, { year: start.slice(0, 4), quarter: Math.ceil(monthOf(start) / 3) })
  ),
  HalfYears: monthly(6, (start) =>
    fill(monthOf(start) <= 6 ? periodWords.firstHalf : periodWords.secondHalf, { year: start.slice(0, 4) })
  ),
  Years: monthly(12, (start) => localized(`${start.slice(0, 4)}年`, start.slice(0, 4)))
} as const
