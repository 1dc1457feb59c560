import { byId } from "../../requirement/byId.ts"
import type { Counting } from "../../rule/Bound.ts"
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

/**
 * A kind of unit to which the notice is addressed is bound by no rule. Hosts whose activities count are not bound by
 * that, and a rule about activities asks no unit for one.
 */
export const addresseeUnbound: Check = ({ notice, rules }) => {
  const bounds = rules
    .filter(({ rule }) => rule.modality !== "may")
    .map(({ asked }) => ("bound" in asked ? kindsIn(asked.bound) : []))
  const bound = new Set(bounds.flatMap((kinds) => kinds ?? []))
  const unitKinds = byId(notice.vocabulary.unitKinds)
  return bounds.includes(undefined)
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
