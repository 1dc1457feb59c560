import type { Scope } from "../condition/Scope.ts"
import type { Notice } from "../notice/Notice.ts"
import { requirementOf } from "../requirement/lower.ts"
import { demandsOf } from "../requirement/partsOf.ts"
import type { Requirement } from "../requirement/Requirement.ts"
import { isOnKinds } from "../time/dayKinds.ts"
import type { Window } from "../time/Window.ts"
import type { WorkingCalendar } from "../time/WorkingCalendar.ts"
import { alone, notReached } from "./alone.ts"
import { countsOf, eachOf, windowOn } from "./asked.ts"
import type { Budget } from "./Budget.ts"
import { type Explorer, explorerOf } from "./explore.ts"
import type { Placed, Stated } from "./Placed.ts"
import { type Related, relationsOf } from "./relations.ts"

/** A notice laid out for checking. */
export interface Draft {
  readonly notice: Notice
  /** By what it is told which days are worked. */
  readonly calendar: WorkingCalendar
  /** In the order of the notice. */
  readonly rules: ReadonlyArray<Placed>
  readonly explorer: Explorer
  /** What there is between two rules. */
  readonly relations: ReadonlyArray<Related>
  /** Rules that were not checked, or not compared with all others, as the budget was spent. */
  readonly unchecked: ReadonlyArray<Stated>
}

/** Steps for each number that a rule asks for: a rule may ask for one on each of many days. */
const stepsOfDemand = 1000

/** The notice with a window for all days between which something is counted, so that conditions can ask about them. */
export const scopeOfDays = (notice: Notice, asked: ReadonlyArray<Requirement>): Scope<Notice> => {
  const spans = new Map<string, Pick<Window, "start" | "end">>()
  for (const { number } of asked.flatMap(demandsOf)) {
    if (number.of === "activities" && number.between !== undefined) spans.set(windowOn(number.between), number.between)
  }
  const windows = [...spans].map(([id, { end, start }]) => ({ ...notice.windows[0], id, start, end }))
  return {
    notice: { ...notice, windows: [...notice.windows, ...windows] },
    asOf: 0,
    today: notice.issuedOn,
    onKinds: isOnKinds
  }
}

/** A rule that asks this, and what is wrong with it by itself. */
export const place = (stated: Stated, asked: Requirement, explorer: Explorer, scope: Scope<Notice>): Placed => {
  const each = eachOf(asked, scope)
  const counts = countsOf(asked, scope)
  const found = alone(asked, each, counts, explorer, scope)
  const isReached = found?.code !== "too-large-to-check" || !explorer.budget.isSpent()
  return { ...stated, asked, each, counts, alone: isReached ? found : notReached }
}

export const draftOf = (notice: Notice, budget: Budget, calendar: WorkingCalendar): Draft => {
  const stated = notice.clauses.flatMap(({ number, rules }) => rules.map((rule): Stated => ({ clause: number, rule })))
  const lowered: Array<Stated & Pick<Placed, "asked">> = []
  for (const one of stated) {
    if (budget.isSpent()) break
    const asked = requirementOf(one.rule, notice)
    budget.spend(demandsOf(asked).length * stepsOfDemand)
    lowered.push({ ...one, asked })
  }
  const scope = scopeOfDays(
    notice,
    lowered.map(({ asked }) => asked)
  )
  const explorer = explorerOf(scope, budget)
  const rules = lowered.map((one) => place(one, one.asked, explorer, scope))
  const { relations, uncompared } = relationsOf(rules, explorer, scope)
  const open = new Set(uncompared)
  return {
    notice,
    calendar,
    rules,
    explorer,
    relations,
    unchecked: [
      ...rules.filter((placed) => placed.alone === notReached || open.has(placed)),
      ...stated.slice(lowered.length)
    ]
  }
}
