import type { Case } from "../assessment/Case.ts"
import type { Basis } from "../assessment/Finding.ts"
import { runsOutAt } from "../assessment/runsOut.ts"
import { ofUnit } from "../assessment/subjects.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Unit } from "../portfolio/Unit.ts"
import type { Bound } from "../rule/Bound.ts"
import { binds } from "../rule/binds.ts"
import { reaches, type Tally } from "../rule/reaches.ts"
import { fill, list, localized, type Localized } from "../text/Localized.ts"
import { fromMillis } from "../time/millis.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"
import type { Truth } from "../Truth.ts"
import { answerOf, type Explained } from "./explainCondition.ts"
import { remembering } from "./remembering.ts"
import type { Step } from "./Step.ts"

/** A step that rests on facts or on further steps. */
export const stepOf = (
  says: Localized,
  truth: Truth,
  { facts = [], steps = [] }: { readonly facts?: ReadonlyArray<Basis>; readonly steps?: ReadonlyArray<Step> } = {}
): Explained => ({
  truth,
  step: { says: [{ kind: "text", text: says }], answer: answerOf(truth), decisive: true, facts, steps }
})

const sayBound = (bound: Bound, { notice: { vocabulary } }: Case): Localized => {
  switch (bound._tag) {
    case "EveryUnit":
      return localized("本条约束所有单位", "it binds every unit")
    case "KindIn":
      return fill(localized("属于本条约束的{kinds}", "it is one of those bound: {kinds}"), {
        kinds: list(vocabulary.unitKinds.filter(({ id }) => bound.kinds.includes(id)).map(({ name }) => name))
      })
    case "Responsible":
      return fill(localized("负有“{responsibility}”职责", "it is responsible for “{responsibility}”"), {
        responsibility: vocabulary.responsibilities.find(({ id }) => id === bound.responsibility)!.name
      })
  }
}

const names = (
  ids: ReadonlyArray<string>,
  terms: ReadonlyArray<{ readonly id: string; readonly name: Localized }>
): Localized =>
  ids.length === 0
    ? localized("无", "none")
    : list(ids.map((id) => terms.find((term) => term.id === id)?.name ?? localized(id, id)))

const unitFacts = (bound: Bound, unit: Unit, { notice: { vocabulary } }: Case): ReadonlyArray<Basis> => {
  if (bound._tag === "KindIn" && unit.kinds !== undefined) {
    return [
      { fact: "kinds", name: localized("单位类型", "kind of unit"), value: names(unit.kinds, vocabulary.unitKinds) }
    ]
  }
  if (bound._tag === "Responsible" && unit.responsibilities !== undefined) {
    const value = names(unit.responsibilities, vocabulary.responsibilities)
    return [{ fact: "responsibilities", name: localized("单位职责", "responsibilities"), value }]
  }
  return []
}

/** Whether the rule binds the unit. */
export const boundStep = (bound: Bound, unit: Unit, given: Case): Explained =>
  stepOf(
    fill(localized("{unit}：{bound}", "{unit}: {bound}"), { unit: ofUnit(unit).name, bound: sayBound(bound, given) }),
    binds(bound, unit),
    { facts: unitFacts(bound, unit, given) }
  )

/** Whether there is still time. */
export const timeStep = remembering((limit: TimeLimit, given: Scope): Explained => {
  const end = runsOutAt(limit, given)
  return stepOf(
    fill(localized("期限未到（{end} 起为逾期）", "there is still time (late from {end} on)"), {
      end: showInstant(end, given)
    }),
    given.asOf < end
  )
})

/** An instant as the clocks of the notice's zone show it, to the second. */
export const showInstant = (millis: number, { notice }: Scope): string =>
  fromMillis(millis, notice.zone).slice(0, 19).replace("T", " ")

/** Whether the number is reached. */
export const tallyStep = ({ counted, possible }: Tally, atLeast: number, noun: Localized): Explained =>
  stepOf(
    fill(
      localized("计入 {counted} {noun}，要求不少于 {atLeast} {noun}", "{counted} counted, at least {atLeast} wanted"),
      {
        counted,
        noun,
        atLeast
      }
    ),
    reaches({ counted, possible }, atLeast)
  )
