import { addDays } from "./days.ts"
import type { PlainDate } from "./PlainDate.ts"
import type { Window } from "./Window.ts"

/** Every day of a window, first and last day included. */
export const daysOf = ({ end, start }: Pick<Window, "start" | "end">): ReadonlyArray<PlainDate> => {
  const days = [start]
  for (let day = start; day < end;) {
    day = addDays(day, 1)
    days.push(day)
  }
  return days
}
