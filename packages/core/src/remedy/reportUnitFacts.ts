import type { Json } from "effect/Schema"
import { type Check, comparedIn } from "../condition/Check.ts"
import type { Condition } from "../condition/Condition.ts"
import { nameOfFact } from "../condition/factName.ts"
import { distinctFacts } from "../condition/factsOf.ts"
import { fitsFact } from "../condition/fitsFact.ts"
import { meets } from "../condition/meets.ts"
import { testOf } from "../condition/Question.ts"
import { questions } from "../condition/questions.ts"
import { showFact } from "../condition/showFact.ts"
import type { DeclaredFact } from "../condition/Vocabulary.ts"
import type { DeclaredValue } from "../portfolio/DeclaredValues.ts"
import type { TermId } from "../portfolio/ids.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { ofUnit } from "../requirement/asSubject.ts"
import type { Case } from "../requirement/Case.ts"
import { fill, list } from "../text/Localized.ts"
import { addDays } from "../time/days.ts"
import type { Edit, Need } from "./Edit.ts"
import { effort } from "./effort.ts"
import { words } from "./words.ts"

/** So many values are tried together at most. */
const mostTried = 500

/** Values on either side of what a check asks for. */
const beside = (check: Check): ReadonlyArray<DeclaredValue> => {
  switch (check.is) {
    case "number":
      return [check.from, check.to].flatMap((end) => (end === undefined ? [] : [end, end + 1, Math.max(0, end - 1)]))
    case "date":
      return [check.from, check.to].flatMap((end) =>
        end === undefined ? [] : [end, addDays(end, 1), addDays(end, -1)]
      )
    default:
      return []
  }
}

const usual: { readonly [T in DeclaredFact["type"]]: ReadonlyArray<DeclaredValue> } = {
  number: [0, 1],
  choice: [],
  date: ["2000-01-01"],
  "yes-no": [true, false],
  text: ["待填"]
}

/** Values of a fact by which the checks may be answered in each way. */
const valuesOf = (fact: DeclaredFact, checks: ReadonlyArray<Check>, unit: Unit): ReadonlyArray<DeclaredValue> => [
  ...new Set([
    ...checks.flatMap(beside),
    // Compared with another fact it may be as that is, or far above.
    ...checks.flatMap((check): ReadonlyArray<DeclaredValue> => {
      const other = comparedIn(check)
      const value = other === undefined ? undefined : unit.facts?.[other]
      return value === undefined ? [] : typeof value === "number" ? [value, value * 2 + 1] : [value]
    }),
    ...(fact.values?.map(({ id }) => id) ?? usual[fact.type])
  ])
]

type Values = ReadonlyArray<readonly [TermId, DeclaredValue]>

const withFacts = (unit: Unit, values: Values): Unit => ({
  ...unit,
  facts: { ...unit.facts, ...Object.fromEntries(values) }
})

/** The values of the facts that are not known, by which a condition comes out as wanted; the first that are found. */
const favourable = (where: Condition, unit: Unit, wanted: boolean, given: Case): Values | undefined => {
  const { vocabulary } = given.notice
  const asked = questions(where)
  const open = distinctFacts(asked).filter((fact) => !fitsFact(fact, unit, vocabulary))
  const each = open.map((id) => {
    const fact = vocabulary.facts?.find((one) => one.id === id)
    const checks = asked
      .map(testOf)
      .flatMap((test) => (test.kind === "declared" && test.fact === id ? [test.check] : []))
    return fact === undefined ? [] : valuesOf(fact, checks, unit).map((value) => [id, value] as const)
  })
  if (each.reduce((product, { length }) => product * length, 1) > mostTried) return undefined
  return each
    .reduce<ReadonlyArray<Values>>((all, next) => all.flatMap((some) => next.map((one) => [...some, one])), [[]])
    .find((values) => meets(where, withFacts(unit, values)) === wanted)
}

/**
 * Reports the declared facts of a unit that are not known, so that a condition of whom a rule binds comes out as wanted,
 * if that is how they are; `undefined` where no values of theirs lead there.
 */
export const reportUnitFacts = (where: Condition, unit: Unit, wanted: boolean, given: Case): Edit | undefined => {
  const values = favourable(where, unit, wanted, given)
  const [first, ...rest] = values ?? []
  if (first === undefined) return undefined
  const { vocabulary } = given.notice
  const place = `/units/${given.portfolio.units.indexOf(unit)}/facts`
  const need = ([fact, value]: Values[number]): Need => ({
    path: `${place}/${fact}`,
    fact,
    name: nameOfFact(fact, vocabulary),
    asks: "confirm",
    favourable: value
  })
  const all = [first, ...rest]
  const shown = withFacts(unit, all)
  const blank = Object.fromEntries(all.map(([fact]): [string, Json] => [fact, null]))
  return {
    patch: [{ op: "add", path: place, value: { ...unit.facts, ...blank } }],
    subject: ofUnit(unit),
    what: fill(words.reportFactsIfSo, {
      unit: unit.name,
      facts: list(
        all.map(([fact]) =>
          fill(words.fact, {
            fact: nameOfFact(fact, vocabulary),
            value: showFact(fact, { ...shown, name: unit.name }, vocabulary) ?? ""
          })
        )
      )
    }),
    kind: "report",
    effort: effort.confirm * all.length,
    needs: [need(first), ...rest.map(need)]
  }
}
