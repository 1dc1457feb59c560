import { type Moment, momentOf } from "../condition/momentOf.ts"
import { scopeOf } from "../condition/Scope.ts"
import { judgeAll } from "../engine/judgeAll.ts"
import { laidOut } from "../engine/laidOut.ts"
import type { PlannedRule } from "../engine/Plan.ts"
import { planOf } from "../engine/planOf.ts"
import { addCounts, type Counts, countsOf, noStatuses, type Statuses, visit } from "../engine/Statuses.ts"
import { unitsIn } from "../engine/Units.ts"
import type { Notice } from "../notice/Notice.ts"
import { noticeDigest } from "../notice/noticeDigest.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { limitOf } from "../requirement/partsOf.ts"
import { endOfDeadline } from "../time/firstLateInstant.ts"
import { toTheSecond } from "../time/millis.ts"
import type { Rates, Standings, StandingsByKind, TimedRule } from "./Rates.ts"

type Standing = keyof Standings

const standings = {
  met: "met",
  unmet: "unmet",
  pending: "pending",
  undetermined: "open",
  judgement: "open"
} as const

/** The worse of two: who is known to lack something is not complete, whatever else is open. */
const order: ReadonlyArray<Standing> = ["met", "pending", "open", "unmet"]

const none = (): Record<Standing, number> => ({ met: 0, unmet: 0, pending: 0, open: 0 })

/** Counts standings for a notice's kinds of units. */
const counting = (notice: Notice, units: ReadonlyArray<Unit>) => {
  const all = none()
  const unknown = none()
  const kinds = new Map<string, Record<Standing, number>>(notice.vocabulary.unitKinds.map(({ id }) => [id, none()]))
  return {
    add: (unit: number, standing: Standing): void => {
      const own = units[unit]!.kinds
      all[standing]++
      if (own === undefined) unknown[standing]++
      else for (const kind of new Set(own)) kinds.get(kind)![standing]++
    },
    counts: (): StandingsByKind => ({
      all,
      kinds: [...kinds]
        .filter(([, own]) => Object.values(own).some((count) => count > 0))
        .map(([kind, own]) => ({ kind, standings: own })),
      unknown
    })
  }
}

/** Whether a rule sets a time by which something is to be there. */
const isTimed = ({ asked }: PlannedRule): boolean => "document" in asked || limitOf(asked)?._tag === "Until"

const byOf = ({ asked }: PlannedRule, { zone }: Notice): Pick<TimedRule, "by"> => {
  const limit = limitOf(asked)
  return limit?._tag === "Until" ? { by: toTheSecond(endOfDeadline(limit.deadline), zone) } : {}
}

/**
 * How many are in time, and how many units have all that is asked of them: of all units, and of those of each kind. Rules
 * about the region are no unit's; what a rule asks of activities and recommendations is asked of the unit that answers for
 * them.
 *
 * @throws `Failed` if `asOf` is not a moment
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { ratesOf } from "@kepu/core/rank"
 *
 * const units = [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }]
 * const portfolio = portfolioFromData({ units, activities: [], submissions: [] })
 * const { complete, timed } = ratesOf(notice, portfolio, { asOf: "2023-10-01" })
 * console.log(timed[0]?.standings.all.unmet, complete.must.all.unmet) // 1 1
 * ```
 */
export const ratesOf = (notice: Notice, given: Portfolio, { asOf: moment }: { readonly asOf: Moment }): Rates => {
  const asOf = momentOf(moment, notice.zone)
  const { judged } = laidOut(notice, given)
  const { activities, recommendations = [], units } = judged
  const places = unitsIn(units)
  const answering = ({ asked }: PlannedRule): ((place: number) => number | undefined) => {
    switch (asked.about) {
      case "activity":
        return (place) => places.placeOf(activities[place]!.host)
      case "recommendation":
        return (place) => places.placeOf(recommendations[place]!.unit)
      default:
        return (place) => place
    }
  }
  const worst = { must: new Int8Array(units.length).fill(-1), should: new Int8Array(units.length).fill(-1) }
  const note = (own: Int8Array, unit: number, standing: Standing): void => {
    own[unit] = Math.max(own[unit]!, order.indexOf(standing))
  }
  const seen = (statuses: Statuses, see: (unit: number, standing: Standing) => void): void => {
    const unitAt = answering(statuses.planned)
    visit<Standing>(statuses, standings, (place, standing) => {
      const unit = unitAt(place)
      if (unit !== undefined) see(unit, standing)
    })
  }
  const clauses = new Map<string, Counts>()
  const timed: Array<TimedRule> = []
  for (const statuses of judgeAll(planOf(notice), scopeOf(notice, asOf), judged).statuses) {
    const { planned } = statuses
    const { asked, clause, rule } = planned
    const found = clauses.get(clause.number) ?? noStatuses()
    clauses.set(clause.number, found)
    addCounts(found, countsOf(statuses))
    if (asked.about === "region") continue
    const counted = isTimed(planned) ? counting(notice, units) : undefined
    seen(statuses, (unit, standing) => {
      counted?.add(unit, standing)
      note(worst.should, unit, standing)
      if (rule.modality === "must") note(worst.must, unit, standing)
    })
    if (counted === undefined) continue
    timed.push({
      rule: rule.id,
      clause: clause.number,
      modality: rule.modality,
      says: rule.says,
      ...byOf(planned, notice),
      standings: counted.counts()
    })
  }
  const completeOf = (own: Int8Array): StandingsByKind => {
    const { add, counts } = counting(notice, units)
    for (const [unit, place] of own.entries()) if (place >= 0) add(unit, order[place]!)
    return counts()
  }
  return {
    notice: { id: notice.id, digest: noticeDigest(notice) },
    asOf,
    clauses: [...clauses].map(([clause, findings]) => ({ clause, findings })),
    timed,
    complete: { must: completeOf(worst.must), should: completeOf(worst.should) }
  }
}
