import type { Case } from "../requirement/Case.ts"
import type { RecordFact } from "../assessment/Finding.ts"
import { missingOf } from "../assessment/missing.ts"
import { nounsOf } from "../condition/nouns.ts"
import { ofUnit } from "../requirement/asSubject.ts"
import type { Unit } from "../portfolio/Unit.ts"
import type { Bound } from "../rule/Bound.ts"
import { binds } from "../rule/binds.ts"
import { fill, type Localized } from "../text/Localized.ts"
import type { Edit } from "./Edit.ts"
import { confirming } from "./confirming.ts"
import { reportUnitFacts } from "./reportUnitFacts.ts"
import { already, anyOf, noWay, onlyWay, type Ways } from "./ways.ts"
import { words } from "./words.ts"

const report = (
  fact: RecordFact & ("kinds" | "responsibilities"),
  unit: Unit,
  given: Case,
  term: { readonly id: string; readonly name: Localized } | undefined,
  otherwise: Localized
): Edit => {
  const subject = ofUnit(unit)
  const { name } = missingOf(fact, subject, given)
  const path = `/units/${given.portfolio.units.indexOf(unit)}/${fact}`
  const what = fill(term === undefined ? otherwise : words.reportOfUnitIfSo, {
    ...nounsOf(given.notice.vocabulary),
    unit: unit.name,
    fact: name,
    term: term?.name ?? ""
  })
  return confirming(subject, what, { path, fact, name, favourable: term === undefined ? [] : [term.id] })
}

/**
 * The ways to learn that a unit is one of those bound, or that it is not; `otherwise` says why it is asked then. Nothing
 * can change whether it is.
 */
export const boundWays = (
  bound: Bound,
  unit: Unit,
  wanted: boolean,
  given: Case,
  otherwise: Localized = words.reportOfUnit
): Ways => {
  const truth = binds(bound, unit)
  if (truth !== undefined) return truth === wanted ? already : noWay
  const { responsibilities, unitKinds } = given.notice.vocabulary
  switch (bound._tag) {
    case "EveryUnit":
      return noWay
    case "KindIn": {
      const terms = wanted ? unitKinds.filter(({ id }) => bound.kinds.includes(id)) : [undefined]
      return anyOf(terms.map((term) => report("kinds", unit, given, term, otherwise)))
    }
    case "UnitMeets": {
      const edit = reportUnitFacts(bound.where, unit, wanted, given)
      return edit === undefined ? noWay : onlyWay([edit])
    }
    case "Named":
    case "AllOf":
    case "AnyOf":
    case "NotOf":
      // What the notice asks of units besides is told as missing.
      return noWay
    case "Responsible": {
      const terms = wanted ? responsibilities.filter(({ id }) => id === bound.responsibility) : [undefined]
      return anyOf(terms.map((term) => report("responsibilities", unit, given, term, otherwise)))
    }
  }
}
