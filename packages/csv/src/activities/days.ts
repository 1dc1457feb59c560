import { firstDay, lastDay, type Schedule } from "@kepu/core/time"

type Run = readonly [first: number, last: number]

const numberOf = (day: string): number => Date.parse(day) / 86_400_000

/** The days of a schedule as runs without gaps, however its sessions divide them. */
const runsOf = ({ sessions }: Schedule): ReadonlyArray<Run> => {
  const runs: Array<Run> = []
  const spans = sessions.map((session): Run => [numberOf(firstDay(session)), numberOf(lastDay(session))])
  for (const [first, last] of spans.toSorted(([a], [b]) => a - b)) {
    const previous = runs.at(-1)
    if (previous !== undefined && first <= previous[1] + 1)
      runs[runs.length - 1] = [previous[0], Math.max(previous[1], last)]
    else runs.push([first, last])
  }
  return runs
}

/** Equal for schedules of the same days. */
export const daysKey = (schedule: Schedule): string =>
  JSON.stringify([runsOf(schedule), schedule.openEnd ?? false, schedule.approximate ?? false])

const spanOf = (schedule: Schedule): Run => {
  const runs = runsOf(schedule)
  return [runs[0]?.[0] ?? 0, schedule.openEnd ? Infinity : (runs.at(-1)?.[1] ?? 0)]
}

/** Whether `other` starts on the day of a schedule that leaves its end open, and says when it ends. */
export const closes = (other: Schedule, open: Schedule): boolean => {
  if (!open.openEnd || open.approximate || other.openEnd || other.approximate) return false
  const [days, ...more] = runsOf(open)
  return more.length === 0 && days?.[0] === runsOf(other)[0]?.[0]
}

/** Whether two schedules cannot both be true: other days or, where one is loose, no day in common. */
export const contradicts = (one: Schedule, other: Schedule): boolean => {
  const isLoose = [one, other].some(({ approximate, openEnd }) => approximate || openEnd)
  if (!isLoose) return daysKey(one) !== daysKey(other)
  const [a, b] = [spanOf(one), spanOf(other)]
  return a[1] < b[0] || b[1] < a[0]
}
