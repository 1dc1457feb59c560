import { contribution, type Quantity, sum, unknownQuantity } from "../ranking/Quantity.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Truth } from "../Truth.ts"
import type { Measured, Plan } from "./Plan.ts"
import { countReaders } from "../condition/readers.ts"
import type { Standing } from "./judges.ts"

/** One for each that is covered for certain, and for each that may be. */
const covered = (counts: ReadonlyArray<number>, counted: Int32Array, possible: Int32Array, from: number): Quantity => ({
  known: counts.reduce((total, n) => total + (counted[from + n]! > 0 ? 1 : 0), 0),
  possible: counts.reduce((total, n) => total + (possible[from + n]! > 0 ? 1 : 0), 0)
})

const registered = (entries: ReadonlyArray<{ readonly registered: number }>): Quantity => {
  const total = entries.reduce((all, entry) => all + entry.registered, 0)
  return { known: total, possible: total }
}

/** What an indicator amounts to for a unit, by its place; as `measure` has it. */
export const unitMeasure = (
  { indicator: { measure }, unit: counts }: Measured,
  { plan, registers, tally }: Pick<Standing, "plan" | "registers" | "tally">
): ((unit: number) => Quantity) => {
  const { step } = tally
  const width = step?.ints ?? plan.unitCounts.length
  switch (measure._tag) {
    case "ActivityTally":
      return (unit) => {
        const at = unit * width + counts[0]!
        return { known: tally.counted[at]!, possible: tally.possible[at]! }
      }
    case "TopicsCovered":
    case "SettingsCovered":
      return (unit) => covered(counts, tally.counted, tally.possible, unit * width)
    case "FactSum":
      return (unit) => {
        const at = unit * (step?.floats ?? plan.sums.length) + counts[0]!
        const open = unit * (step?.ints ?? plan.sums.length) + counts[0]!
        return { known: tally.summed[at]!, possible: tally.endless[open]! > 0 ? null : tally.summable[at]! }
      }
    case "OfficerTally":
      return (unit) => (registers.officers === undefined ? unknownQuantity : registered(registers.officers.of(unit)))
  }
}

/** What an indicator amounts to for the region of so many units. */
export const regionMeasure = (
  { indicator: { measure }, region: counts }: Measured,
  { registers, tally }: Pick<Standing, "registers" | "tally">,
  units: number
): (() => Quantity) => {
  switch (measure._tag) {
    case "ActivityTally": {
      const [count] = counts as [number]
      return () => ({ known: tally.regionCounted[count]!, possible: tally.regionPossible[count]! })
    }
    case "TopicsCovered":
    case "SettingsCovered":
      return () => covered(counts, tally.regionCounted, tally.regionPossible, 0)
    case "FactSum": {
      const [sum] = counts as [number]
      return () => ({
        known: tally.regionSummed[sum]!,
        possible: tally.regionEndless[sum]! > 0 ? null : tally.regionSummable[sum]!
      })
    }
    case "OfficerTally": {
      const { officers } = registers
      const all = officers === undefined ? contribution(units > 0, undefined) : registered(officers.all)
      return () => all
    }
  }
}

/** The conditions that an indicator asks of an activity, by their places. */
export const conditionsOf = (
  { indicator: { measure }, unit: counts }: Measured,
  { sums, unitCounts }: Plan
): ReadonlyArray<number> => counts.map((n) => (measure._tag === "FactSum" ? sums[n]!.place : unitCounts[n]!.place))

/** What an indicator amounts to for one activity on its own, by its answers to the conditions of the plan. */
export const activityMeasure = (
  measured: Measured,
  plan: Plan
): ((activity: Activity, truth: (condition: number) => Truth) => Quantity) => {
  const { measure } = measured.indicator
  const conditions = conditionsOf(measured, plan)
  switch (measure._tag) {
    case "ActivityTally":
    case "TopicsCovered":
    case "SettingsCovered":
      return (_, truth) => sum(conditions.map((condition) => contribution(truth(condition), 1)))
    case "FactSum": {
      const read = countReaders[measure.fact]
      return (activity, truth) => contribution(truth(conditions[0]!), read(activity))
    }
    case "OfficerTally":
      return () => none
  }
}

const none: Quantity = { known: 0, possible: 0 }
