import type { Failure } from "../failure/Failure.ts"
import { usesOfForm } from "../rule/uses.ts"
import type { RuleForm } from "../rule/Rule.ts"
import { offsetDay } from "../time/offsetDay.ts"
import type { RelativeDeadline } from "../time/RelativeDeadline.ts"
import type { FromWindow } from "../time/TimeLimit.ts"
import type { Window } from "../time/Window.ts"
import type { WorkingCalendar } from "../time/WorkingCalendar.ts"
import type { Clause } from "./Clause.ts"
import { noticeFailure as failure } from "./words.ts"

type Counted = RelativeDeadline | typeof FromWindow.Type

/** The time of a rule that is counted in days from something, if it is. */
const countedIn = (form: RuleForm): Counted | undefined => {
  const time = form._tag === "Due" ? form.deadline : "limit" in form ? form.limit : undefined
  if (time === undefined || !("_tag" in time)) return undefined
  return time._tag === "Relative" || time._tag === "FromWindow" ? time : undefined
}

/** The first year between two that a calendar has and that it has not itself. */
const gapIn = ({ years }: WorkingCalendar): number | undefined => {
  const known = years.map(({ year }) => year)
  const first = Math.min(...known)
  return years.length === 0
    ? undefined
    : Array.from({ length: Math.max(...known) - first }, (_, n) => first + n).find((year) => !known.includes(year))
}

interface Timed {
  readonly calendar?: WorkingCalendar | undefined
  readonly clauses: ReadonlyArray<Clause>
  readonly windows: ReadonlyArray<Window>
}

/**
 * What keeps the days of a rule from being worked out: working days without a calendar or of a year that it does not
 * have, and documents of activities on days that are tentative.
 */
export const problemInMoments = ({ calendar, clauses, windows }: Timed): Failure | undefined => {
  const gap = calendar && gapIn(calendar)
  if (gap !== undefined) return failure("calendar-gap", "calendar.years", { year: gap })
  const placed = clauses.flatMap(({ rules }, at) =>
    rules.map(({ form, id }, n) => ({
      form,
      id,
      path: `clauses[${at}].rules[${n}].form.${form._tag === "Due" ? "deadline" : "limit"}`
    }))
  )
  for (const { form, id, path } of placed) {
    const counted = countedIn(form)
    if (counted === undefined) continue
    if (counted.working && (calendar === undefined || calendar.years.length === 0))
      return failure("calendar-absent", path, { id })
    if (counted._tag === "Relative") {
      const tentative = windows.find((window) => window.tentative && usesOf(form).has(window.id))
      if (tentative !== undefined) return failure("relative-to-tentative", path, { id, window: tentative.id })
      continue
    }
    const window = windows.find((one) => one.id === counted.window)!
    const isBefore = counted.to === "before-start"
    const { days, working } = counted
    const day = offsetDay(
      isBefore ? window.start : window.end,
      { days, side: isBefore ? "before" : "after", dayItself: "not-counted", ...(working ? { working } : {}) },
      calendar
    )
    if (typeof day !== "string") return failure("calendar-lacks-year", path, { id, year: day.yearLacking })
  }
  return undefined
}

const usesOf = (form: RuleForm): ReadonlySet<string> =>
  new Set(usesOfForm(form).flatMap(([list, id]) => (list === "windows" ? [id] : [])))
