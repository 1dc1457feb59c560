import type { Unit } from "../../portfolio/Unit.ts"
import type { OfficerEntries } from "../../requirement/Requirement.ts"
import { fill } from "../../text/Localized.ts"
import type { Edit, PatchOperation } from "../Edit.ts"
import { effort } from "../effort.ts"
import { entry } from "../entry.ts"
import { registerEdit } from "../registerEdit.ts"
import { overIfLate } from "../tooLate.ts"
import { noWay, onlyWay } from "../ways.ts"
import { words } from "../words.ts"
import type { EntriesRow, NumberSearch } from "./EntriesRow.ts"

/** Has so many more people registered: on the unit's entry, or on one of its own. */
const enrol = (unit: Unit, lacking: number, { given, subject }: NumberSearch): Edit => {
  const registered = given.portfolio.officers!
  const index = registered.findIndex(({ unit: id }) => id === unit.id)
  const there = registered[index]
  const patch: readonly [PatchOperation] =
    there === undefined
      ? entry("officers", given, 0, { unit: unit.id, registered: lacking }).patch
      : [{ op: "replace", path: `/officers/${index}/registered`, value: there.registered + lacking }]
  return {
    patch,
    subject,
    what: fill(words.enrol, { unit: unit.name, lacking }),
    kind: "act",
    effort: effort.enrol
  }
}

export const officers: EntriesRow<OfficerEntries> = {
  more: (short, search) =>
    short.map(({ inTime, lacking }) => {
      const { unit } = search.record
      return search.reportsOnly || !inTime || unit === undefined ? noWay : onlyWay([enrol(unit, lacking, search)])
    }),
  // Nobody is struck off.
  fewer: () => noWay,
  supply: (open, { given, record: { unit } }) =>
    registerEdit(
      "officers",
      unit === undefined ? [] : open.map(({ lacking }) => ({ unit: unit.id, registered: lacking })),
      given
    ),
  impossible: overIfLate
}
