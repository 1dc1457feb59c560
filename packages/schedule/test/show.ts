import type { PlainDate } from "@kepu/core"
import type { ParsedSchedule, ScheduleOptions } from "../src/index.ts"

/** The usual options of a table: the notice is of 2023 and its window is a week that begins on a Sunday. */
export const notice = {
  year: 2023,
  window: { start: "2023-09-17" as PlainDate, end: "2023-09-23" as PlainDate }
} satisfies ScheduleOptions

/** Sessions as `start/end`, one blank between two, and the flags behind them; or the code of a refusal. */
export const show = (parsed: ParsedSchedule): string => {
  if (!parsed.ok) return `refused: ${parsed.code}`
  const { approximate, openEnd, sessions } = parsed.schedule
  const shown = sessions.map(({ end, start }) => (end === undefined ? start : `${start}/${end}`))
  return [...shown, ...(openEnd ? ["onwards"] : []), ...(approximate ? ["approximately"] : [])].join(" ")
}

/** Daily sessions written short: `daily("2023-09", [17, 18], "T09:00/T11:00")`. */
export const daily = (month: string, days: ReadonlyArray<number>, ...clocks: ReadonlyArray<string>): string =>
  days
    .flatMap((day) => {
      const date = `${month}-${String(day).padStart(2, "0")}`
      return clocks.length === 0 ? [date] : clocks.map((clock) => clock.replaceAll("T", `${date}T`))
    })
    .join(" ")
