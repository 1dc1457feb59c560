import { wideNumbers } from "../requirement/wideOf.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Case, Records } from "../requirement/Case.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Known } from "./intervals.ts"
import type { PlannedRule } from "./Plan.ts"
import { numbersOf } from "../requirement/partsOf.ts"
import { type Grouped, type Registers, registerNames } from "./Registers.ts"
import { lookups } from "./lookups.ts"
import { rowsOf } from "./rowStatuses.ts"
import type { Units } from "./Units.ts"

/** Supplies what the findings of a rule are told from. */
export type Cases = (planned: PlannedRule) => Case

/** Whether a joint activity may count for a co-host under a rule. */
export const countsJointly = ({ asked }: Pick<PlannedRule, "asked">): boolean =>
  numbersOf(asked).some((number) => number.of === "activities" && number.credit === "all-hosts")

/** The records of a unit, by its place, or of the region; those that name no unit may be of any. */
export const recordsOf = (
  unit: number | undefined,
  registers: Registers,
  activities: () => ReadonlyArray<Activity>
): Records => {
  const records: { [key: string]: unknown } = {}
  for (const name of registerNames) {
    const register: Grouped<unknown> | undefined = registers[name]
    if (register === undefined) continue
    records[name] = unit === undefined ? register.all : register.near(unit)
  }
  return Object.defineProperty(records, "activities", { get: activities, enumerable: true }) as object as Records
}

/** The activities of each unit by its place, in their order, with those of unknown co-hosts or without. */
const activitiesByUnit = (activities: ReadonlyArray<Activity>, units: Units, scope: Scope<Notice>) => {
  const { allHosts } = rowsOf(activities, units, scope)
  const rowsByUnit = new Map<number, Array<number>>()
  const open: Array<number> = []
  for (let row = 0; row < activities.length; row++) {
    if (activities[row]!.coHosts === undefined) open.push(row)
    for (const unit of allHosts(row)) {
      const rows = rowsByUnit.get(unit)
      if (rows === undefined) rowsByUnit.set(unit, [row])
      else rows.push(row)
    }
  }
  return (unit: number, withOpen: boolean): ReadonlyArray<Activity> => {
    const own = rowsByUnit.get(unit) ?? []
    const rows = withOpen ? [...new Set([...own, ...open])].toSorted((a, b) => a - b) : own
    return rows.map((row) => activities[row]!)
  }
}

/** The cases of a judged portfolio; each index is made when it is first wanted. */
export const casesOf = (
  scope: Scope<Notice>,
  portfolio: Portfolio,
  { registers, units }: Pick<Known, "registers" | "units">
): ((planned: Pick<PlannedRule, "asked">) => Case) => {
  const found = lookups(portfolio, units)
  let byUnit: ReturnType<typeof activitiesByUnit> | undefined
  const caseOf = (withOpen: boolean): Case => ({
    ...scope,
    wide: wideNumbers,
    portfolio,
    ...found,
    recordsFor: (id) => {
      if (id === undefined) return portfolio
      const unit = units.placeOf(id)!
      return recordsOf(unit, registers, () =>
        (byUnit ??= activitiesByUnit(portfolio.activities, units, scope))(unit, withOpen)
      )
    }
  })
  const [own, joint] = [caseOf(false), caseOf(true)]
  return (planned) => (countsJointly(planned) ? joint : own)
}
