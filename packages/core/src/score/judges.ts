import { intervalOf, type Measuring } from "../engine/intervals.ts"
import { isSubjectRule } from "../engine/Plan.ts"
import { appliesToRegion, subjectJudge } from "../engine/judgeSubject.ts"
import { entriesOf } from "../engine/Registers.ts"
import { truthOf } from "../engine/Units.ts"
import { standing } from "../requirement/decisions.ts"
import { liesIn } from "../requirement/bounds.ts"
import type { Status } from "../requirement/Status.ts"
import { earnedBetween, none, type Range } from "../rubric/earned.ts"
import { hundredthsOf } from "../portfolio/Points.ts"
import type { Evidence, RubricItem } from "../rubric/Rubric.ts"
import type { Scoring } from "../rubric/Scoring.ts"
import { all, type Truth } from "../Truth.ts"
import type { RubricNumber } from "./numbers.ts"

/** What is found of an item for a unit, by its place, or for the region; points in hundredths. */
export interface Judged {
  readonly points: Range
  readonly number?: { readonly known: number; readonly possible: number }
  readonly status?: Status
  /** Whether all evidence is there; true where none is asked for. */
  readonly evidence: Truth
  /** The points if all of it were there; of a deduction, what it would take. */
  readonly unproven: Range
}

type By<A> = (unit: number) => A

/** Judges of the parts of a rubric: each is made once, and asked for every unit. */
export const judgesOf = (measuring: Measuring, numbers: ReadonlyMap<Scoring | Evidence, RubricNumber>) => {
  const { about, known, plan, scope } = measuring

  const statusOf = (id: string): By<Status> => {
    const planned = plan.rules.filter(isSubjectRule).find(({ rule }) => rule.id === id)!
    const { bound } = planned.asked
    const judge = subjectJudge(planned, measuring)
    if (bound._tag === "Region") {
      const applies = appliesToRegion(planned, measuring)
      return () => judge(0, applies())
    }
    const applies = known.units.boundBy(bound)
    return (unit) => judge(unit, truthOf(applies[unit]!))
  }

  /** Whether a rule has come out like that; while it may still come out so it is not known. */
  const hasCome = (rule: string, when: "met" | "unmet"): By<{ readonly status: Status; readonly truth: Truth }> => {
    const statusAt = statusOf(rule)
    return (unit) => {
      const status = statusAt(unit)
      const isDecided = status === "met" || status === "unmet" || status === "not-applicable"
      return { status, truth: isDecided ? status === when : undefined }
    }
  }

  /** The points that the decision on a rule gives, in hundredths; `undefined` while it gives none, or two of a day differ. */
  const decided = (rule: string): By<number | undefined> => {
    const { attestations } = known.registers
    if (attestations === undefined) return () => undefined
    const of = (unit: number) => (about === "unit" ? entriesOf(attestations, unit) : attestations.ofNone)
    return (unit) => {
      const own = of(unit).filter((one) => one.rule === rule)
      const last = standing(own, scope.today)
      if (last?.points === undefined) return undefined
      const differs = own.some(({ on, points }) => on !== undefined && on === last.on && points !== last.points)
      return differs ? undefined : hundredthsOf(last.points)
    }
  }

  const intervalAt = (part: Scoring | Evidence): By<NonNullable<Judged["number"]>> => {
    const { id } = numbers.get(part)!
    const [number] = plan.indicators.find((indicator) => indicator.id === id)![about]
    const interval = intervalOf(number!, measuring)
    return (unit) => ({ known: interval.known(unit), possible: interval.possible(unit) })
  }

  const evidenceOf = (evidence: Evidence): By<Truth> => {
    if (evidence._tag === "RuleMet") {
      const came = hasCome(evidence.rule, "met")
      return (unit) => came(unit).truth
    }
    const at = intervalAt(evidence)
    return (unit) => {
      const { known, possible } = at(unit)
      return liesIn(evidence, known, possible)
    }
  }

  const earns = (earns: Scoring): By<Pick<Judged, "points" | "number" | "status">> => {
    switch (earns._tag) {
      case "ByRule":
      case "ByDecision": {
        const most = hundredthsOf(earns.points)
        const came = hasCome(earns.rule, (earns._tag === "ByRule" ? earns.when : undefined) ?? "met")
        const given = earns._tag === "ByDecision" ? decided(earns.rule) : () => most
        return (unit) => {
          const { status, truth } = came(unit)
          if (truth === false) return { status, points: none }
          const points = truth === undefined ? undefined : given(unit)
          if (points === undefined) return { status, points: { from: 0, to: most } }
          const least = Math.min(points, most)
          return { status, points: { from: least, to: least } }
        }
      }
      case "Tiers":
      case "PerEntry":
      case "FullLess": {
        const at = intervalAt(earns)
        return (unit) => {
          const number = at(unit)
          return { number, points: earnedBetween(earns, number.known, number.possible) }
        }
      }
    }
  }

  const itemOf = (item: RubricItem): By<Judged> => {
    const { as, evidence } = item
    const [earned, proven] = [earns(item.earns), evidence?.map(evidenceOf)]
    return (unit) => {
      const found = earned(unit)
      const truth = proven === undefined || all(proven.map((one) => one(unit)))
      const { from, to } = truth === false ? none : found.points
      const least = truth === undefined ? 0 : from
      const points = as === "deduction" ? { from: 0 - to, to: 0 - least } : { from: least, to }
      return { ...found, points, evidence: truth, unproven: found.points }
    }
  }

  return { itemOf, hasCome }
}
