import type { Facility } from "../../portfolio/Facility.ts"
import type { Unit } from "../../portfolio/Unit.ts"
import type { FacilityEntries } from "../../requirement/Requirement.ts"
import { fill } from "../../text/Localized.ts"
import { confirming } from "../confirming.ts"
import type { Edit } from "../Edit.ts"
import { effort } from "../effort.ts"
import { entry } from "../entry.ts"
import { registerEdit } from "../registerEdit.ts"
import { toBeFilled } from "../targets.ts"
import { overIfLate } from "../tooLate.ts"
import { chooseOrAdd, noWay, onlyWay, upTo } from "../ways.ts"
import { words } from "../words.ts"
import type { EntriesRow, NumberSearch, Open } from "./EntriesRow.ts"
import { subjectName } from "../../requirement/subjectName.ts"

const build = (kind: string, further: number, { given, record: { unit }, subject }: NumberSearch): Edit => {
  const { patch, place } = entry("facilities", given, further, { kind, name: null, ...(unit && { unit: unit.id }) })
  return {
    patch,
    subject,
    what: fill(words.build, {
      subject: subjectName(subject),
      kind: given.notice.vocabulary.facilities.find(({ id }) => id === kind)!.name
    }),
    kind: "act",
    effort: effort.build,
    needs: [{ path: `${place}/name`, fact: "name", name: words.name, asks: "supply", favourable: toBeFilled }]
  }
}

/** Reports that a facility whose unit is not known belongs to this one. */
const claim = (facility: Facility, unit: Unit, { given, subject }: NumberSearch): Edit => {
  const path = `/facilities/${given.portfolio.facilities!.indexOf(facility)}/unit`
  const what = fill(words.reportOwner, { name: facility.name, unit: unit.name })
  return confirming(subject, what, { path, fact: "unit", name: words.ownerOf, favourable: unit.id })
}

const additions = ({ inTime, lacking, number }: Open<FacilityEntries>, search: NumberSearch): ReadonlyArray<Edit> =>
  search.reportsOnly ||
  !inTime ||
  number.kind === undefined ||
  number.where !== undefined ||
  number.sum !== undefined ||
  number.values !== undefined
    ? []
    : Array.from({ length: lacking }, (_, further) => build(number.kind!, further, search))

export const facilities: EntriesRow<FacilityEntries> = {
  more: (lacking, search) =>
    lacking.map((demand) => {
      const { unit } = search.record
      const unclaimed = demand.entries.filter(({ truth }) => truth === undefined)
      const claims = unit === undefined ? [] : unclaimed.map(({ record }) => onlyWay([claim(record, unit, search)]))
      return chooseOrAdd(claims, [upTo(additions(demand, search))], demand.lacking, search.breadth)
    }),
  // What is built is not pulled down.
  fewer: () => noWay,
  supply: (open, { given, record: { unit } }) =>
    registerEdit(
      "facilities",
      open.flatMap(({ lacking, number: { kind } }) =>
        Array.from({ length: kind === undefined ? 0 : lacking }, () => ({
          kind: kind!,
          name: toBeFilled,
          ...(unit && { unit: unit.id })
        }))
      ),
      given
    ),
  impossible: overIfLate
}
