import { mustBeKnown } from "../failure/mustBeKnown.ts"
import type { Condition } from "../condition/Condition.ts"
import type { Measure } from "../notice/Indicator.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Demand, Entries } from "./Requirement.ts"
import { withChoices } from "./withChoices.ts"

/** How many of several demands are reached. */
export interface Reached {
  readonly of: "reached"
  readonly demands: ReadonlyArray<Demand>
}

/** What an indicator measures of a unit, of the region or of an activity on its own. */
export type Measurement = Entries | Reached

const hosted = (where: Condition): Entries => ({ of: "activities", where, credit: "host" })

const covered = (where: Condition, questions: ReadonlyArray<Condition>): Reached => ({
  of: "reached",
  demands: questions.map((question) => ({ number: hosted({ _tag: "All", of: [where, question] }), atLeast: 1 }))
})

/** An indicator of a notice, and what it measures. */
export interface Measured {
  readonly id: string
  readonly measurement: Measurement
  /** The number, or those of the demands. */
  readonly numbers: ReadonlyArray<Entries>
}

const measurementOf = (measure: Measure): Measurement => {
  switch (measure._tag) {
    case "ActivityTally":
      return hosted(measure.where)
    case "FactSum":
      return { of: "activities", where: measure.where, credit: "host", sum: measure.fact }
    case "TopicsCovered":
      return covered(
        measure.where,
        measure.topics.map((topic) => ({ _tag: "HasTopic", topic }))
      )
    case "SettingsCovered":
      return covered(
        measure.where,
        measure.settings.map((setting) => ({ _tag: "SettingIn", settings: [setting] }))
      )
    case "OfficerTally":
      return { of: "officers" }
  }
}

/**
 * Those indicators of a notice that are named, worked out as rules are lowered to requirements.
 *
 * @throws `Failed` if the notice has no indicator of a name
 */
export const measuredBy = (notice: Notice, names: ReadonlyArray<string>): ReadonlyArray<Measured> => {
  const indicators = notice.clauses.flatMap((clause) => clause.indicators ?? [])
  for (const name of names) mustBeKnown("unknown-indicator", name, indicators)
  return indicators
    .filter(({ id }) => names.includes(id))
    .map(({ id, measure }) => {
      const measurement = measurementOf(withChoices(measure, notice))
      const numbers = measurement.of === "reached" ? measurement.demands.map(({ number }) => number) : [measurement]
      return { id, measurement, numbers }
    })
}
