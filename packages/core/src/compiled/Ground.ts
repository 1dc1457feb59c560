import { type Scope, scopeOf } from "../condition/Scope.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Rulebook } from "../notice/Rulebook.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { binds } from "../rule/binds.ts"
import type { Bound } from "../rule/Bound.ts"
import type { Instant } from "../time/Instant.ts"
import { type Plan, planOf } from "./Plan.ts"
import { type Answers, codeOf } from "./row.ts"

/** What activities are judged against: made once, for as many of them as come. */
export interface Ground<N extends Rulebook = Notice> {
  readonly plan: Plan<N>
  readonly scope: Scope<N>
  readonly units: ReadonlyArray<Unit>
  /** Where each unit stands in the list, by its id. */
  readonly unitPlace: ReadonlyMap<string, number>
  /** Whether a bound binds each of the units; asked once for each distinct bound. */
  readonly boundOf: (bound: Bound) => Answers
}

export const groundOf = <N extends Rulebook>(
  notice: N,
  units: ReadonlyArray<Unit>,
  asOf: Instant,
  indicators: ReadonlyArray<string>
): Ground<N> => {
  const unitPlace = new Map<string, number>()
  for (let place = 0; place < units.length; place++) unitPlace.set(units[place]!.id, place)
  // A loop, since `Int8Array.from` goes through an iterator, which takes ten times as long.
  const ask = (bound: Bound): Answers => {
    const answers = new Int8Array(units.length)
    for (let place = 0; place < units.length; place++) answers[place] = codeOf(binds(bound, units[place]!))
    return answers
  }
  const known = new Map<string, Answers>()
  return {
    plan: planOf(notice, indicators),
    scope: scopeOf(notice, asOf),
    units,
    unitPlace,
    boundOf: (bound) => {
      const key = JSON.stringify(bound)
      const answers = known.get(key) ?? ask(bound)
      known.set(key, answers)
      return answers
    }
  }
}
