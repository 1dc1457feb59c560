import { byId } from "../../requirement/byId.ts"
import type { Counting } from "../../rule/Bound.ts"
import type { Demand, Requirement } from "../../requirement/Requirement.ts"
import { bindsNone } from "../bounds.ts"
import { type Check, groupBy, inPart, inRules, named } from "../found.ts"
import { words } from "../words.ts"
import type { Clause } from "../../notice/Clause.ts"
import type { Term } from "../../condition/Vocabulary.ts"
import { boundsOf } from "../../requirement/partsOf.ts"
import type { Rule } from "../../rule/Rule.ts"
import { type Localized, fill, list } from "../../text/Localized.ts"

/** The kinds of unit that a bound surely names; `undefined` for every kind. */
const kindsIn = (bound: Counting): ReadonlyArray<string> | undefined => {
  switch (bound._tag) {
    case "EveryUnit":
      return undefined
    case "KindIn":
      return bound.kinds
    case "AnyOf":
      return bound.of.every((part) => kindsIn(part) !== undefined)
        ? bound.of.flatMap((part) => kindsIn(part)!)
        : undefined
    case "AllOf":
    case "NotOf":
      // Whom these leave out is not worked out, so that nobody is said to be left out.
      return undefined
    case "Responsible":
    case "Named":
    case "UnitMeets":
    case "Region":
      return []
  }
}

const nobody: Counting = { _tag: "Region" }

/** Whom a rule binds: of one about each activity the hosts that it names, who have to see to theirs. */
const boundIn = (asked: Requirement): Counting => {
  if ("bound" in asked) return asked.bound
  return asked.about === "activity" ? (asked.hosts ?? nobody) : nobody
}

/**
 * A kind of unit to which the notice is addressed is bound by no rule. Hosts whose activities count are not bound by
 * that. A rule about each activity binds the hosts that it names or, where no rule binds any unit, all that are
 * addressed.
 */
export const addresseeUnbound: Check = ({ notice, rules }) => {
  const bounds = rules.filter(({ rule }) => rule.modality !== "may").map(({ asked }) => kindsIn(boundIn(asked)))
  const bound = new Set(bounds.flatMap((kinds) => kinds ?? []))
  const aboutEach = rules.some(({ asked }) => asked.about === "activity")
  const unitKinds = byId(notice.vocabulary.unitKinds)
  return bounds.includes(undefined) ||
    (bound.size === 0 && aboutEach && !rules.some(({ asked }) => asked.about === "unit"))
    ? []
    : notice.addressees
        .filter((kind) => !bound.has(kind))
        .map((addressee) =>
          inPart(
            notice.clauses.slice(0, 1).map(({ number }) => number),
            { addressee },
            words.addresseeUnbound,
            unitKinds.get(addressee)!.name
          )
        )
}

/** All that the clause and the rule say, in either language. */
const saidIn = (rule: Rule, clause: Clause): string => {
  const texts = [rule.says, rule.reading, clause.summary, clause.reading]
  const said = [clause.phrase, ...texts.flatMap((text) => (text === undefined ? [] : [text["zh-CN"], text.en]))]
  return said.join("\n").toLowerCase()
}

const speaksOf = ({ name, synonyms = [] }: Term, said: string): boolean =>
  [name["zh-CN"], name.en, ...synonyms].some((word) => said.includes(word.toLowerCase()))

/** A rule binds units of kinds to which the notice is not addressed and of which its clause does not speak. */
export const quotaBindsNobody: Check = ({ notice, rules }) => {
  if (notice.addressees.length === 0) return []
  const addressees = new Set(notice.addressees)
  const clauses = new Map(notice.clauses.map((clause) => [clause.number, clause]))
  const unitKinds = byId(notice.vocabulary.unitKinds)
  const places = new Map([...unitKinds.keys()].map((id, n) => [id, n]))
  return rules.flatMap((placed) => {
    const kindsBound = boundsOf(placed.asked).flatMap((bound) => (bound._tag === "KindIn" ? [bound.kinds] : []))
    if (kindsBound.every((kinds) => kinds.some((kind) => addressees.has(kind)))) return []
    const said = saidIn(placed.rule, clauses.get(placed.clause)!)
    return kindsBound
      .map((kinds) =>
        [...new Set(kinds)].toSorted((a, b) => places.get(a)! - places.get(b)!).map((id) => unitKinds.get(id)!)
      )
      .filter((kinds) => kinds.every((kind) => !addressees.has(kind.id) && !speaksOf(kind, said)))
      .map((kinds) =>
        inRules([placed], fill(words.bindsNobody, { rule: named(placed) }), list(kinds.map(({ name }) => name)))
      )
  })
}

/** A rule binds no unit at all: whom it names it leaves out again. */
export const boundLeavesNobody: Check = ({ rules }) =>
  rules
    .filter(({ asked }) => boundsOf(asked).some(bindsNone))
    .map((placed) => inRules([placed], fill(words.leavesNobody, { rule: named(placed) }), words.leftOut))

/** Rules bind the units concerned (相关单位), and the notice lists none of them. */
export const subjectNotListed: Check = ({ notice, rules }) => {
  const binding = rules.flatMap((placed) =>
    [
      ...new Set(
        boundsOf(placed.asked).flatMap((bound) => (bound._tag === "Responsible" ? [bound.responsibility] : []))
      )
    ].map((id) => ({ id, placed }))
  )
  const boundBy = new Map(groupBy(binding, ({ id }) => id).map((group) => [group[0].id, group]))
  return notice.vocabulary.responsibilities
    .filter(({ units }) => units === undefined)
    .flatMap(({ id, name }) => {
      const [first, ...rest] = boundBy.get(id) ?? []
      return first === undefined
        ? []
        : [
            inRules(
              [first.placed, ...rest.map(({ placed }) => placed)],
              words.subjectNotListed,
              fill(words.responsibleFor, { name })
            )
          ]
    })
}

/** A number is required, and nobody is named who has to reach it. */
export const figureWithoutSubject: Check = ({ notice, rules }) => {
  const facilities = byId(notice.vocabulary.facilities)
  const show = ({ atLeast = 0, number }: Demand): Localized =>
    number.of === "facilities" && number.kind !== undefined
      ? fill(words.figure, { name: facilities.get(number.kind)!.name, number: atLeast })
      : fill(words.atLeast, { number: atLeast })
  return rules.flatMap((placed) => {
    const { asked } = placed
    return "demands" in asked && asked.nobodyNamed
      ? [inRules([placed], fill(words.noSubject, { rule: named(placed) }), show(asked.demands[0]))]
      : []
  })
}
