import type { Failure } from "../failure/Failure.ts"
import { usesOfForm } from "../rule/uses.ts"
import type { RuleForm } from "../rule/Rule.ts"
import { type DayKind, isByCalendar } from "../time/dayKinds.ts"
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

/** The years between the first and the last of a calendar that it has not itself. */
const gapsIn = ({ years }: WorkingCalendar): ReadonlyArray<number> => {
  const known = years.map(({ year }) => year)
  const first = Math.min(...known)
  return years.length === 0
    ? []
    : Array.from({ length: Math.max(...known) - first }, (_, n) => first + n).filter((year) => !known.includes(year))
}

interface Timed {
  readonly calendar?: WorkingCalendar | undefined
  readonly clauses: ReadonlyArray<Clause>
  readonly windows: ReadonlyArray<Window>
}

/**
 * What keeps the days of a rule from being worked out: working days without a calendar or of a year that it does not
 * have, also where activities have to be held on such, and documents of activities on days that are tentative.
 */
export const problemsInMoments = ({ calendar, clauses, windows }: Timed): ReadonlyArray<Failure> => {
  const problemAt = (form: RuleForm, id: string, path: string): Failure | undefined => {
    const counted = countedIn(form)
    if (counted === undefined) return undefined
    if (counted.working && (calendar === undefined || calendar.years.length === 0))
      return failure("calendar-absent", path, { id })
    if (counted._tag === "Relative") {
      const tentative = windows.find((window) => window.tentative && usesOf(form).has(window.id))
      return tentative && failure("relative-to-tentative", path, { id, window: tentative.id })
    }
    const window = windows.find((one) => one.id === counted.window)
    // A window that is not declared is told as that.
    if (window === undefined) return undefined
    const isBefore = counted.to === "before-start"
    const { days, working } = counted
    const day = offsetDay(
      isBefore ? window.start : window.end,
      { days, side: isBefore ? "before" : "after", dayItself: "not-counted", ...(working ? { working } : {}) },
      calendar
    )
    return typeof day === "string" ? undefined : failure("calendar-lacks-year", path, { id, year: day.yearLacking })
  }
  const kindsAt = (form: RuleForm, id: string, path: string): ReadonlyArray<Failure> => {
    if (!asksForKinds(form)) return []
    if (calendar === undefined || calendar.years.length === 0) return [failure("calendar-absent", path, { id })]
    const known = new Set(calendar.years.map(({ year }) => year))
    const asked = windows.flatMap(({ end, start }) => [start, end].map((day) => Number(day.slice(0, 4))))
    const lacking = [...new Set(asked)].filter((year) => !known.has(year))
    return lacking.map((year) => failure("calendar-lacks-year", path, { id, year }))
  }
  return [
    ...(calendar === undefined ? [] : gapsIn(calendar)).map((year) =>
      failure("calendar-gap", "calendar.years", { year })
    ),
    ...clauses.flatMap(({ rules }, at) =>
      rules.flatMap(({ form, id }, n) => {
        const path = `clauses[${at}].rules[${n}].form.${form._tag === "Due" ? "deadline" : "limit"}`
        const problem = problemAt(form, id, path)
        return [...(problem === undefined ? [] : [problem]), ...kindsAt(form, id, `clauses[${at}].rules[${n}].form`)]
      })
    )
  ]
}

/** Whether working days, or days of rest, are asked for anywhere in a form. */
const asksForKinds = (data: unknown): boolean => {
  if (typeof data !== "object" || data === null) return false
  const { _tag, days } = data as { readonly _tag?: unknown; readonly days?: ReadonlyArray<DayKind> }
  return _tag === "HeldOn" && Array.isArray(days) ? days.some(isByCalendar) : Object.values(data).some(asksForKinds)
}

const usesOf = (form: RuleForm): ReadonlySet<string> =>
  new Set(usesOfForm(form).flatMap(([list, id]) => (list === "windows" ? [id] : [])))
