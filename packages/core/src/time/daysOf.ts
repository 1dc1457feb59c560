import { day } from "./civil.ts"
import type { PlainDate } from "./PlainDate.ts"
import type { Window } from "./Window.ts"

/** The days of a window, from the first to the last. */
export const daysOf = ({ end, start }: Pick<Window, "start" | "end">): ReadonlyArray<PlainDate> => {
  const first = Date.parse(start)
  return Array.from(
    { length: (Date.parse(end) - first) / day + 1 },
    (_, n) => new Date(first + n * day).toISOString().slice(0, 10) as PlainDate
  )
}
