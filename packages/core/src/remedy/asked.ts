import type { Asked } from "../condition/Asked.ts"
import type { Condition } from "../condition/Condition.ts"

/** The questions of a condition with the answers that help it to come out as wanted; `Not` turns them over. */
export const askedOf = (condition: Condition, wanted = true): ReadonlyArray<Asked> => {
  switch (condition._tag) {
    case "All":
    case "Any":
      return condition.of.flatMap((part) => askedOf(part, wanted))
    case "Not":
      return askedOf(condition.of, !wanted)
    default:
      return [{ question: condition, wanted }]
  }
}

/** That all of the conditions hold. */
export const allOf = ([first, ...rest]: ReadonlyArray<Condition>): Condition =>
  first === undefined ? { _tag: "Always" } : { _tag: "All", of: [first, ...rest] }

/** The conditions all of which a condition asks for. */
export const partsOf = (condition: Condition): ReadonlyArray<Condition> =>
  condition._tag === "All" ? condition.of : [condition]
