import { byId } from "../../requirement/byId.ts"
import type { Counting } from "../../rule/Bound.ts"
import type { Requirement } from "../../requirement/Requirement.ts"
import { type Check, inPart } from "../found.ts"
import { words } from "../words.ts"

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
