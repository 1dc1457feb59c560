import { missingOf } from "../../assessment/missing.ts"
import { ofRegion, ofUnit } from "../../assessment/subjects.ts"
import type { UnitId } from "../../portfolio/ids.ts"
import type { Recommendation } from "../../portfolio/Recommendation.ts"
import type { Unit } from "../../portfolio/Unit.ts"
import { boundWays } from "../../remedy/boundWays.ts"
import type { Edit } from "../../remedy/Edit.ts"
import { effort } from "../../remedy/effort.ts"
import { registerEdit } from "../../remedy/registerEdit.ts"
import { activityWays, type Mends, type Search } from "../../remedy/Search.ts"
import { already, anyOf, both, choose, noWay, onlyWay } from "../../remedy/ways.ts"
import { fill, list, localized } from "../../text/Localized.ts"
import { holds } from "../../condition/holds.ts"
import { recommendedBy, tallyOf, whereOf } from "./evaluate.ts"
import type { RecommendationQuota } from "./schema.ts"

/** The first `breadth` choices of `number` out of a list. */
const choices = <A>(from: ReadonlyArray<A>, number: number, breadth: number): ReadonlyArray<ReadonlyArray<A>> => {
  if (number === 0) return [[]]
  const found: Array<ReadonlyArray<A>> = []
  for (let n = 0; n + number <= from.length && found.length < breadth; n += 1) {
    for (const rest of choices(from.slice(n + 1), number - 1, breadth - found.length)) found.push([from[n]!, ...rest])
  }
  return found
}

/** Takes recommendations back. The whole list is written anew, so that doing it twice takes back no more. */
const withdraw = (unit: Unit, withdrawn: ReadonlyArray<Recommendation>, { given }: Search): Edit => {
  const left = given.portfolio.recommendations!.filter((recommendation) => !withdrawn.includes(recommendation))
  return {
    patch: [{ op: "replace", path: "/recommendations", value: left }],
    subject: ofUnit(unit),
    what: fill(localized("{unit}：撤回推荐：{names}", "{unit}: withdraw the recommendations of {names}"), {
      unit: unit.name,
      names: list(
        withdrawn.map(({ activity }) => {
          const name = `“${given.activityById.get(activity)!.name}”`
          return localized(name, name)
        })
      )
    }),
    kind: "act",
    effort: effort.withdraw * withdrawn.length
  }
}

export const mend = (form: RecommendationQuota, search: Search): Mends => {
  const { breadth, given, goal, reportsOnly } = search
  const unit = given.unitById.get(search.subject as UnitId)
  if (unit === undefined) return noWay
  const binding = boundWays(form.bound, unit, goal === "met", given)
  if (goal !== "met") return binding
  const recommended = recommendedBy(form, unit, given)
  if (recommended === undefined) {
    const register = registerEdit("recommendations", missingOf("recommendations", ofRegion(given)), [])
    return both([binding, onlyWay([register])], breadth)
  }
  const { counted, possible } = tallyOf(recommended)
  const surplus = counted - form.atMost
  if (surplus > 0) {
    const where = whereOf(form)
    const counting = given.portfolio.recommendations!.filter(
      (one) => one.unit === unit.id && holds(where, given.activityById.get(one.activity)!, given) === true
    )
    const edits = choices(counting, surplus, breadth).map((some) => withdraw(unit, some, search))
    return both([binding, reportsOnly ? noWay : anyOf(edits)], breadth)
  }
  const open = [...new Set(recommended.filter(({ counts }) => counts === undefined).map(({ activity }) => activity))]
  const notCounting = open.map((activity) =>
    activityWays(search, activity, { condition: { _tag: "Not", of: whereOf(form) } })
  )
  const excess = possible - form.atMost
  return both([binding, excess > 0 ? choose(notCounting, excess, breadth) : already], breadth)
}
