import type { Case } from "../assessment/Case.ts"
import type { Condition } from "../condition/Condition.ts"
import { answer, holds } from "../condition/holds.ts"
import type { Measure } from "../notice/Indicator.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { OfficerRegistration } from "../portfolio/OfficerRegistration.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { all, any } from "../Truth.ts"
import { contribution, type Quantity, sum } from "./Quantity.ts"

/** Whose number is wanted: these activities, and the officers of these units. */
export interface Measured {
  readonly activities: ReadonlyArray<Activity>
  readonly units: ReadonlyArray<Unit>
}

/** How many of the questions are answered with yes by an activity for which `where` holds. */
const covered = (
  questions: ReadonlyArray<Extract<Condition, { _tag: "HasTopic" | "SettingIn" }>>,
  where: Condition,
  activities: ReadonlyArray<Activity>,
  given: Case
): Quantity => {
  const counting = activities.map((activity) => ({ activity, counts: holds(where, activity, given) }))
  return sum(
    questions.map((question) =>
      contribution(any(counting.map(({ activity, counts }) => all([counts, answer(question, activity, given)]))), 1)
    )
  )
}

const registered = new WeakMap<ReadonlyArray<OfficerRegistration>, ReadonlyMap<string, number>>()

/** How many officers each unit has by a register; made once, as a register never changes. */
const registeredBy = (officers: ReadonlyArray<OfficerRegistration>): ReadonlyMap<string, number> => {
  const known = registered.get(officers)
  if (known !== undefined) return known
  const made = new Map<string, number>()
  for (const { registered: number, unit } of officers) made.set(unit, (made.get(unit) ?? 0) + number)
  registered.set(officers, made)
  return made
}

/** Without a register of officers any number may have registered; no unit has none. */
const officersOf = (units: ReadonlyArray<Unit>, { portfolio: { officers } }: Case): Quantity => {
  if (officers === undefined) return contribution(units.length > 0, undefined)
  const byUnit = registeredBy(officers)
  return sum(units.map(({ id }) => contribution(true, byUnit.get(id) ?? 0)))
}

/** What a measure amounts to: facts that are not known leave it open and are never taken for zero. */
export const measure = (asked: Measure, { activities, units }: Measured, given: Case): Quantity => {
  switch (asked._tag) {
    case "ActivityTally":
      return sum(activities.map((activity) => contribution(holds(asked.where, activity, given), 1)))
    case "FactSum":
      return sum(activities.map((activity) => contribution(holds(asked.where, activity, given), activity[asked.fact])))
    case "TopicsCovered":
      return covered(
        asked.topics.map((topic) => ({ _tag: "HasTopic", topic })),
        asked.where,
        activities,
        given
      )
    case "SettingsCovered":
      return covered(
        asked.settings.map((setting) => ({ _tag: "SettingIn", settings: [setting] })),
        asked.where,
        activities,
        given
      )
    case "OfficerTally":
      return officersOf(units, given)
  }
}
