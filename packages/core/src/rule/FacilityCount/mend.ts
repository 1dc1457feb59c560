import { missingOf } from "../../assessment/missing.ts"
import { ofRegion, ofUnit } from "../../assessment/subjects.ts"
import type { Subject } from "../../assessment/Finding.ts"
import type { UnitId } from "../../portfolio/ids.ts"
import type { Unit } from "../../portfolio/Unit.ts"
import { boundWays } from "../../remedy/boundWays.ts"
import type { Edit } from "../../remedy/Edit.ts"
import { effort } from "../../remedy/effort.ts"
import { entry } from "../../remedy/entry.ts"
import { registerEdit } from "../../remedy/registerEdit.ts"
import type { Mends, Search } from "../../remedy/Search.ts"
import { toBeFilled } from "../../remedy/targets.ts"
import { already, both, chooseOrAdd, noWay, onlyWay, type Ways } from "../../remedy/ways.ts"
import { fill, localized } from "../../text/Localized.ts"
import { tallyOf } from "./evaluate.ts"
import type { FacilityCount } from "./schema.ts"

const texts = {
  name: localized("名称", "name"),
  unit: localized("所属单位", "unit"),
  build: localized("{subject}：建成{kind}并登记", "{subject}: build and record: {kind}"),
  belongs: localized("“{name}”：补报所属单位（如属于{unit}）", "“{name}”: report whose it is (if {unit}’s)")
}

const build = (
  { kind }: FacilityCount,
  subject: Subject,
  unit: Unit | undefined,
  further: number,
  { given }: Search
): Edit => {
  const { patch, place } = entry("facilities", given, further, {
    kind,
    name: null,
    ...(unit === undefined ? {} : { unit: unit.id })
  })
  return {
    patch,
    subject,
    what: fill(texts.build, {
      subject: subject.name,
      kind: given.notice.vocabulary.facilities.find(({ id }) => id === kind)!.name
    }),
    kind: "act",
    effort: effort.build,
    needs: [{ path: `${place}/name`, fact: "name", name: texts.name, asks: "supply", favourable: toBeFilled }]
  }
}

/** That those of no known unit are this unit's. */
const unclaimed = ({ kind }: FacilityCount, unit: Unit | undefined, { given }: Search): ReadonlyArray<Ways> =>
  (given.portfolio.facilities ?? []).flatMap((facility, n) => {
    if (unit === undefined || facility.kind !== kind || facility.unit !== undefined) return []
    const path = `/facilities/${n}/unit`
    return [
      onlyWay([
        {
          patch: [{ op: "add", path, value: null }],
          subject: ofUnit(unit),
          what: fill(texts.belongs, { name: facility.name, unit: unit.name }),
          kind: "report",
          effort: effort.confirm,
          needs: [{ path, fact: "unit", name: texts.unit, asks: "confirm", favourable: unit.id }]
        }
      ])
    ]
  })

export const mend = (form: FacilityCount, search: Search): Mends => {
  const { breadth, given, goal, reportsOnly } = search
  const { atLeast, bound, kind } = form
  const isRegion = bound === undefined || bound._tag === "Region"
  const unit = isRegion ? undefined : given.unitById.get(search.subject as UnitId)
  const binding = isRegion ? already : unit === undefined ? noWay : boundWays(bound, unit, goal === "met", given)
  if (goal !== "met") return isRegion ? noWay : binding
  const lacking = Math.max(0, atLeast - tallyOf(form, unit?.id, given).counted)
  const subject = unit === undefined ? ofRegion(given) : ofUnit(unit)
  if (lacking > 0 && given.portfolio.facilities === undefined) {
    const some = Array.from({ length: lacking }, () => ({ kind, name: toBeFilled, ...(unit && { unit: unit.id }) }))
    return both(
      [binding, onlyWay([registerEdit("facilities", missingOf("facilities", ofRegion(given)), some)])],
      breadth
    )
  }
  const built = reportsOnly ? [] : Array.from({ length: lacking }, (_, n) => build(form, subject, unit, n, search))
  return both([binding, chooseOrAdd(unclaimed(form, unit, search), built, lacking, breadth)], breadth)
}
