import { UTCDateMini } from "@date-fns/utc/date/mini"
import { getISODay } from "date-fns/getISODay"
import type { PlainDate } from "./PlainDate.ts"

/** The day of the week of a date: 1 for Monday to 7 for Sunday. */
export const weekdayOf = (date: PlainDate): number => getISODay(new UTCDateMini(date))
