import { missingOf } from "../../assessment/missing.ts"
import { ofRegion, ofUnit } from "../../assessment/subjects.ts"
import type { UnitId } from "../../portfolio/ids.ts"
import type { Unit } from "../../portfolio/Unit.ts"
import { boundWays } from "../../remedy/boundWays.ts"
import type { Edit, PatchOperation } from "../../remedy/Edit.ts"
import { effort } from "../../remedy/effort.ts"
import { entry } from "../../remedy/entry.ts"
import { registerEdit } from "../../remedy/registerEdit.ts"
import type { Mends, Search } from "../../remedy/Search.ts"
import { already, both, noWay, onlyWay } from "../../remedy/ways.ts"
import { fill, localized } from "../../text/Localized.ts"
import { tallyOf } from "./evaluate.ts"
import type { OfficerCount } from "./schema.ts"

/** Has so many more people registered: on the unit's entry, or on one of its own. */
const enrol = (unit: Unit, lacking: number, { given }: Search): Edit => {
  const officers = given.portfolio.officers ?? []
  const index = officers.findIndex(({ unit: id }) => id === unit.id)
  const there = officers[index]
  const patch: readonly [PatchOperation] =
    there === undefined
      ? entry("officers", given, 0, { unit: unit.id, registered: lacking }).patch
      : [{ op: "replace", path: `/officers/${index}/registered`, value: there.registered + lacking }]
  return {
    patch,
    subject: ofUnit(unit),
    what: fill(
      localized("{unit}：再组织 {lacking} 人注册信息员", "{unit}: have {lacking} more people register as officers"),
      { unit: unit.name, lacking }
    ),
    kind: "act",
    effort: effort.enrol
  }
}

export const mend = ({ atLeast, bound }: OfficerCount, search: Search): Mends => {
  const { breadth, given, goal, reportsOnly } = search
  const unit = given.unitById.get(search.subject as UnitId)
  if (unit === undefined) return noWay
  const binding = boundWays(bound, unit, goal === "met", given)
  if (goal !== "met") return binding
  const lacking = atLeast - tallyOf(unit, given).counted
  if (lacking <= 0) return both([binding, already], breadth)
  if (given.portfolio.officers === undefined) {
    const register = registerEdit("officers", missingOf("officers", ofRegion(given)), [
      { unit: unit.id, registered: lacking }
    ])
    return both([binding, onlyWay([register])], breadth)
  }
  return both([binding, reportsOnly ? noWay : onlyWay([enrol(unit, lacking, search)])], breadth)
}
