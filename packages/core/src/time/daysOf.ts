import type { PlainDate } from "./PlainDate.ts"
import type { Window } from "./Window.ts"

const millisPerDay = 86_400_000

/** The days of a window, from the first to the last. */
export const daysOf = ({ end, start }: Pick<Window, "start" | "end">): ReadonlyArray<PlainDate> => {
  const first = Date.parse(`${start}T00:00Z`)
  const length = (Date.parse(`${end}T00:00Z`) - first) / millisPerDay + 1
  return Array.from({ length }, (_, n) => new Date(first + n * millisPerDay).toISOString().slice(0, 10) as PlainDate)
}
