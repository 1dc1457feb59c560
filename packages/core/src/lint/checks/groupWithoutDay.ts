import { combined } from "../../condition/combined.ts"
import type { Condition } from "../../condition/Condition.ts"
import { answer } from "../../condition/holds.ts"
import { testOf } from "../../condition/Question.ts"
import type { Scope } from "../../condition/Scope.ts"
import type { Test } from "../../condition/Test.ts"
import type { Notice } from "../../notice/Notice.ts"
import type { Activity } from "../../portfolio/Activity.ts"
import { demandsOf } from "../../requirement/partsOf.ts"
import type { Demand, Requirement } from "../../requirement/Requirement.ts"
import { fill, list } from "../../text/Localized.ts"
import { addDays } from "../../time/days.ts"
import type { PlainDate } from "../../time/PlainDate.ts"
import { isOnKinds } from "../../time/dayKinds.ts"
import { type Check, inRules, named } from "../found.ts"
import { words } from "../words.ts"

/** An activity of these days, of which nothing else is asked. */
const on = (start: PlainDate, end: PlainDate): Activity =>
  ({ id: "any", name: "any", host: "any", time: { sessions: [{ start, end }] } }) as unknown as Activity

/** The tests that days alone decide; what else is asked, as of the name, may be so. */
const ofDays: ReadonlySet<Test["kind"]> = new Set<Test["kind"]>(["anything", "days", "kinds"])

/** A period in which something must be held, and when it counts. */
interface Asked {
  readonly group: NonNullable<Demand["group"]>
  readonly where: Condition
  readonly between: { readonly start: PlainDate; readonly end: PlainDate }
}

const askedIn = (asked: Requirement): ReadonlyArray<Asked> =>
  demandsOf(asked).flatMap(({ atLeast = 0, compared = [], group, number }) => {
    const isLeast = atLeast > 0 || compared.some(({ is }) => is === "atLeast" || is === "moreThan")
    if (!isLeast || group === undefined || number.of !== "activities") return []
    const { between, where } = number
    return between === undefined || where === undefined ? [] : [{ group, where, between }]
  })

/** So many periods are named. */
const shown = 3

/** Whether an activity of one day of the period, or of all of them, may count, for all that is known of the days. */
const mayBeHeld = ({ between: { end, start }, where }: Asked, scope: Scope<Notice>): boolean => {
  const mayCount = (first: PlainDate, last: PlainDate): boolean =>
    combined(where, (question) =>
      ofDays.has(testOf(question).kind) ? answer(question, on(first, last), scope) : undefined
    ) !== false
  for (let day = start; day <= end; day = addDays(day, 1)) if (mayCount(day, day)) return true
  return start < end && mayCount(start, end)
}

/**
 * Something is asked for in each period, such as each week, and in one of them no day is such that it could count: a week
 * of two weekdays at the end of a window, where it must be a weekend.
 */
export const groupWithoutDay: Check = ({ calendar, notice, rules }) => {
  const scope = {
    notice: { ...notice, calendar: notice.calendar ?? calendar },
    asOf: 0,
    today: notice.issuedOn,
    onKinds: isOnKinds
  }
  return rules.flatMap((placed) => {
    const { alone, asked } = placed
    if (alone?.code === "unsatisfiable-rule") return []
    const all = askedIn(asked)
    const empty = all.filter((one) => !mayBeHeld(one, scope))
    const enough = "inAtLeast" in asked && asked.inAtLeast !== undefined ? asked.inAtLeast : all.length
    return empty.length === 0 || all.length - empty.length >= enough
      ? []
      : [
          inRules(
            [placed],
            fill(words.groupWithoutDay, { rule: named(placed) }),
            list(empty.slice(0, shown).map(({ group }) => group))
          )
        ]
  })
}
