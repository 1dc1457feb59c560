import type { FactId } from "../condition/Fact.ts"
import type { Judgeable } from "./Rulebook.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { UnitId } from "../portfolio/ids.ts"
import type { Recommendation } from "../portfolio/Recommendation.ts"
import type { Source } from "../portfolio/Source.ts"
import type { Unit } from "../portfolio/Unit.ts"
import type { Case } from "./Case.ts"
import type { Subject } from "./Subject.ts"

const sourceOf = (source: Source | undefined, facts: ReadonlyArray<FactId>): Pick<Subject, "source"> => {
  if (source === undefined) return {}
  const { columns, file, letters, row, table } = source
  const only = facts.length === 1 ? facts[0] : undefined
  const column = only && columns?.[only]
  const letter = only && letters?.[only]
  return {
    source: {
      file,
      ...(table && { table }),
      row,
      ...(column && { column }),
      ...(letter && { cell: `${letter}${row}` })
    }
  }
}

/** The activity as a subject; if just one fact is at issue, its column is named too. */
export const ofActivity = ({ id, name, source }: Activity, facts: ReadonlyArray<FactId> = []): Subject => ({
  kind: "activity",
  id,
  name,
  ...sourceOf(source, facts)
})

export const ofUnit = ({ id, name, source }: Unit): Subject => ({ kind: "unit", id, name, ...sourceOf(source, []) })

export const ofRegion = ({ notice: { region } }: { readonly notice: Pick<Judgeable, "region"> }): Subject => ({
  kind: "region",
  id: region.code,
  name: region.name["zh-CN"],
  names: region.name
})

/** The unit of an id, as a subject. */
export const unitNamed = (id: UnitId, { unitById }: Pick<Case, "unitById">): Subject =>
  ofUnit(unitById.get(id) ?? { id, name: id })

/** The unit that hosts an activity. */
export const hostOf = ({ host }: Activity, given: Pick<Case, "unitById">): Subject => unitNamed(host, given)

/** A recommendation goes by the name of the activity that it is for. */
export const ofRecommendation = (
  { activity, source, unit }: Recommendation,
  { activityById }: { readonly activityById: { readonly get: (id: string) => Activity | undefined } }
): Subject => ({
  kind: "recommendation",
  id: `${unit}/${activity}`,
  name: activityById.get(activity)!.name,
  ...sourceOf(source, [])
})

/** The recommendation that `ofRecommendation` gave this id. */
export const recommendationBy = (id: string, { portfolio }: Case): Recommendation | undefined =>
  portfolio.recommendations?.find(({ activity, unit }) => `${unit}/${activity}` === id)

/** Who answers for a subject: the unit, the host of the activity, who recommends, or the region's office. */
export const answeredBy = (subject: Subject, given: Case): Subject => {
  switch (subject.kind) {
    case "activity": {
      const activity = given.activityById.get(subject.id)
      return activity === undefined ? ofRegion(given) : hostOf(activity, given)
    }
    case "recommendation": {
      const unit = given.unitById.get(recommendationBy(subject.id, given)!.unit)
      return unit === undefined ? ofRegion(given) : ofUnit(unit)
    }
    case "unit":
    case "region":
      return subject
  }
}
