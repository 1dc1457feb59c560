import type { Unit } from "../../portfolio/Unit.ts"
import type { OfficerEntries } from "../../requirement/Requirement.ts"
import { fill } from "../../text/Localized.ts"
import type { Edit, Need, PatchOperation } from "../Edit.ts"
import { effort } from "../effort.ts"
import { entry } from "../entry.ts"
import { registerEdit } from "../registerEdit.ts"
import { overIfLate } from "../tooLate.ts"
import { anyOf, noWay } from "../ways.ts"
import { words } from "../words.ts"
import type { EntriesRow, NumberSearch } from "./EntriesRow.ts"
import { subjectName } from "../../requirement/subjectName.ts"

/** The unit or, for the region, any of its units. */
const whose = ({ given, record: { unit } }: NumberSearch): Unit | undefined => unit ?? given.portfolio.units[0]

/** Has so many more people registered: on the unit's entry, or on one of its own; of the region, on one of any unit. */
const enrol = (lacking: number, search: NumberSearch): ReadonlyArray<Edit> => {
  const { given, record, subject } = search
  const { unit } = record
  const chosen = whose(search)
  if (chosen === undefined) return []
  const registered = given.portfolio.officers!
  const index = registered.findIndex(({ unit: id }) => id === unit?.id)
  const there = registered[index]
  const added = entry("officers", given, 0, { unit: unit?.id ?? null, registered: null })
  const patch: readonly [PatchOperation] =
    there === undefined ? added.patch : [{ op: "replace", path: `/officers/${index}/registered`, value: null }]
  const count: Need = {
    path: there === undefined ? `${added.place}/registered` : `/officers/${index}/registered`,
    fact: "registered",
    name: words.registered,
    asks: "supply",
    favourable: (there?.registered ?? 0) + lacking
  }
  return [
    {
      patch,
      subject,
      what: fill(words.enrol, { unit: subjectName(subject), lacking }),
      kind: "act",
      effort: effort.enrol,
      needs: [
        count,
        ...(unit === undefined
          ? [
              {
                path: `${added.place}/unit`,
                fact: "unit",
                name: words.ownerOf,
                asks: "supply" as const,
                favourable: chosen.id
              }
            ]
          : [])
      ]
    }
  ]
}

export const officers: EntriesRow<OfficerEntries> = {
  more: (short, search) =>
    short.map(({ inTime, lacking }) => anyOf(search.reportsOnly || !inTime ? [] : enrol(lacking, search))),
  // Nobody is struck off.
  fewer: () => noWay,
  supply: (open, search) => {
    const unit = whose(search)
    const entries = unit === undefined ? [] : open.map(({ lacking }) => ({ unit: unit.id, registered: lacking }))
    return registerEdit("officers", entries, search.given)
  },
  impossible: overIfLate
}
