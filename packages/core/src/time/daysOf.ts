import { TZDate } from "@date-fns/tz/date"
import { eachDayOfInterval } from "date-fns/eachDayOfInterval"
import type { PlainDate } from "./PlainDate.ts"
import type { Window } from "./Window.ts"

/** The days of a window, from the first to the last. */
export const daysOf = ({ end, start }: Pick<Window, "start" | "end">): ReadonlyArray<PlainDate> =>
  eachDayOfInterval({ start: new TZDate(start, "UTC"), end: new TZDate(end, "UTC") }).map(
    (day) => day.toISOString().slice(0, 10) as PlainDate
  )
