import { runsOutAt } from "../../assessment/runsOut.ts"
import { ofActivity } from "../../assessment/subjects.ts"
import { factName } from "../../condition/factName.ts"
import { holds } from "../../condition/holds.ts"
import type { Activity } from "../../portfolio/Activity.ts"
import type { UnitId } from "../../portfolio/ids.ts"
import type { Unit } from "../../portfolio/Unit.ts"
import { boundWays } from "../../remedy/boundWays.ts"
import type { Edit } from "../../remedy/Edit.ts"
import { effort } from "../../remedy/effort.ts"
import type { Move } from "../../remedy/Move.ts"
import { type NewHost, newActivity } from "../../remedy/newActivity.ts"
import { activityWays, type Mends, type Search, suggested } from "../../remedy/Search.ts"
import { timeIsOver } from "../../remedy/tooLate.ts"
import { already, both, chooseOrAdd, noWay, type Ways } from "../../remedy/ways.ts"
import { fill, localized } from "../../text/Localized.ts"
import { type Candidate, candidatesOf, everyActivity, tallyOf } from "./evaluate.ts"
import type { ActivityCount } from "./schema.ts"

/** That the unit is a co-host, where the co-hosts are not known. */
const joining = (activity: Activity, unit: Unit, { given }: Search): Move => {
  const path = `/activities/${given.portfolio.activities.indexOf(activity)}/coHosts`
  return {
    facts: { coHosts: [unit.id] },
    edit: {
      patch: [{ op: "add", path, value: null }],
      subject: ofActivity(activity, ["coHosts"]),
      what: fill(localized("“{name}”：补报{fact}（如有{unit}）", "“{name}”: report its {fact} (if {unit} is one)"), {
        name: activity.name,
        fact: factName.coHosts,
        unit: unit.name
      }),
      kind: "report",
      effort: effort.confirm,
      needs: [{ path, fact: "coHosts", name: factName.coHosts, asks: "confirm", favourable: [unit.id] }]
    }
  }
}

/** The ways to make each activity count that does not count yet. */
const improvable = (
  { where }: ActivityCount,
  candidates: ReadonlyArray<Candidate>,
  unit: Unit | undefined,
  search: Search
): ReadonlyArray<Ways> =>
  candidates
    .filter(({ credited }) => credited !== false)
    .filter(({ activity, credited }) => credited === undefined || holds(where, activity, search.given) !== true)
    .map(({ activity, credited }) =>
      credited === undefined && unit !== undefined
        ? activityWays(search, activity, {
            condition: where,
            moves: [...suggested(where, activity, search), joining(activity, unit, search)],
            also: ({ coHosts = [] }) => coHosts.includes(unit.id)
          })
        : activityWays(search, activity, { condition: where })
    )

/** New activities that would count, as many as are lacking, as long as there is time for them. */
const additions = (
  form: ActivityCount,
  lacking: number,
  host: NewHost | undefined,
  search: Search
): ReadonlyArray<Edit> => {
  const { given, reportsOnly } = search
  if (reportsOnly || host === undefined || given.asOf >= runsOutAt(form.limit, given)) return []
  return Array.from({ length: lacking }, (_, further) =>
    newActivity(search, host, { condition: form.where, limit: form.limit, further })
  ).flatMap((planned) => (planned === undefined ? [] : [planned.edit]))
}

export const mend = (form: ActivityCount, search: Search): Mends => {
  const { breadth, given, goal } = search
  const { bound } = form
  const unit = bound._tag === "Region" ? undefined : given.unitById.get(search.subject as UnitId)
  const binding =
    bound._tag === "Region" ? already : unit === undefined ? noWay : boundWays(bound, unit, goal === "met", given)
  if (goal !== "met") return bound._tag === "Region" ? noWay : binding
  const candidates = unit === undefined ? everyActivity(given) : candidatesOf(form, unit, given)
  const lacking = Math.max(0, form.atLeast - tallyOf(form, candidates, unit?.id, given).counted)
  const [anyUnit] = given.portfolio.units
  const host = unit === undefined ? anyUnit && { unit: anyUnit, isChosen: true } : { unit, isChosen: false }
  const enough = chooseOrAdd(
    lacking === 0 ? [] : improvable(form, candidates, unit, search),
    additions(form, lacking, host, search),
    lacking,
    breadth
  )
  return {
    ...both([binding, enough], breadth),
    ...(given.asOf < runsOutAt(form.limit, given) ? {} : { impossible: timeIsOver })
  }
}
