import type { Notice } from "../notice/Notice.ts"
import type { Basis } from "../assessment/Finding.ts"
import { distinctFacts } from "../condition/factsOf.ts"
import { nameOfFact } from "../condition/factName.ts"
import { questions } from "../condition/questions.ts"
import { sayCondition } from "../condition/say.ts"
import { showFact } from "../condition/showFact.ts"
import { runsOutAt } from "../requirement/runsOut.ts"
import { ofUnit } from "../requirement/asSubject.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { binds } from "../rule/binds.ts"
import type { Bound } from "../rule/Bound.ts"
import { fill, list, type Localized, same } from "../text/Localized.ts"
import { fromMillis } from "../time/millis.ts"
import { showDeadline } from "../time/showDeadline.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"
import type { Truth } from "../Truth.ts"
import { answerOf, type Explained } from "./explainCondition.ts"
import { remembering } from "./remembering.ts"
import type { Step } from "./Step.ts"
import { stepWords } from "./words.ts"

/** A step that rests on facts or on further steps. */
export const stepOf = (
  says: Localized,
  truth: Truth,
  { facts = [], steps = [] }: { readonly facts?: ReadonlyArray<Basis>; readonly steps?: ReadonlyArray<Step> } = {}
): Explained => ({
  truth,
  step: { says: [{ kind: "text", text: says }], answer: answerOf(truth), decisive: true, facts, steps }
})

type Terms = ReadonlyArray<{ readonly id: string; readonly name: Localized }>

const namesOf = (ids: ReadonlyArray<string>, terms: Terms): Localized =>
  ids.length === 0 ? stepWords.none : list(ids.map((id) => terms.find((term) => term.id === id)?.name ?? same(id)))

const sayBound = (bound: Bound, scope: Scope<Notice>): Localized => {
  const { vocabulary } = scope.notice
  switch (bound._tag) {
    case "EveryUnit":
      return stepWords.bindsEveryUnit
    case "KindIn":
      return fill(stepWords.bindsKinds, {
        kinds: list(vocabulary.unitKinds.filter(({ id }) => bound.kinds.includes(id)).map(({ name }) => name))
      })
    case "Responsible":
      return fill(stepWords.bindsResponsible, {
        responsibility: vocabulary.responsibilities.find(({ id }) => id === bound.responsibility)!.name
      })
    case "Named":
      return fill(stepWords.bindsNamed, { units: list(bound.units.map(same)) })
    case "UnitMeets":
      return fill(stepWords.bindsMeeting, { condition: sayCondition(bound.where, scope) })
    case "AllOf":
      return stepWords.bindsAll
    case "AnyOf":
      return stepWords.bindsAny
    case "NotOf":
      return stepWords.bindsNot
  }
}

const unitFacts = (bound: Bound, unit: Unit, { notice: { vocabulary } }: Scope<Notice>): ReadonlyArray<Basis> => {
  if (bound._tag === "UnitMeets")
    return distinctFacts(questions(bound.where)).flatMap((fact) => {
      const value = showFact(fact, unit, vocabulary)
      return value === undefined ? [] : [{ fact, name: nameOfFact(fact, vocabulary), value }]
    })
  if (bound._tag === "KindIn" && unit.kinds !== undefined)
    return [{ fact: "kinds", name: stepWords.kinds, value: namesOf(unit.kinds, vocabulary.unitKinds) }]
  if (bound._tag === "Responsible" && unit.responsibilities !== undefined) {
    const value = namesOf(unit.responsibilities, vocabulary.responsibilities)
    return [{ fact: "responsibilities", name: stepWords.responsibilities, value }]
  }
  return []
}

/** Whether the rule binds the unit. */
export const boundStep = (bound: Bound, unit: Unit, scope: Scope<Notice>): Explained =>
  stepOf(fill(stepWords.bound, { unit: ofUnit(unit).name, bound: sayBound(bound, scope) }), binds(bound, unit), {
    facts: unitFacts(bound, unit, scope),
    steps: partsOf(bound).map((part) => boundStep(part, unit, scope).step)
  })

const partsOf = (bound: Bound): ReadonlyArray<Bound> => {
  if (bound._tag === "NotOf") return [bound.of]
  return bound._tag === "AllOf" || bound._tag === "AnyOf" ? bound.of : []
}

/** An instant as the clocks of the notice's zone show it, to the second. */
const showInstant = (millis: number, { notice }: Scope<Notice>): string =>
  fromMillis(millis, notice.zone).slice(0, 19).replace("T", " ")

const untilStep = remembering((limit: TimeLimit, scope: Scope<Notice>): Explained => {
  if (limit._tag === "Until" && limit.deadline.tentative)
    return stepOf(fill(stepWords.tentativeTime, { deadline: showDeadline(limit.deadline) }), true)
  const end = runsOutAt(limit, scope)
  return stepOf(fill(stepWords.stillTime, { end: showInstant(end, scope) }), scope.asOf < end)
})

const atOnce: Explained = stepOf(stepWords.atOnce, false)
const openTime: Explained = stepOf(stepWords.openTime, true)
const withoutDate: Explained = stepOf(stepWords.withoutDate, true)

/** Whether there is still time: none where the requirement cannot wait, and always where the notice gives no date. */
export const timeStep = (limit: TimeLimit | undefined, scope: Scope<Notice>): Explained => {
  if (limit === undefined) return atOnce
  if (limit._tag === "Open") return openTime
  return limit._tag === "NoLimit" ? withoutDate : untilStep(limit, scope)
}
