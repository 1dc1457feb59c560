import { activityFacts, type Fact, isJudged } from "../portfolio/facts.ts"

/**
 * Whether a text names a fact of an activity on which a condition may rest; not one that a form alone asks for.
 *
 * @example
 * ```ts
 * import { isFact } from "@kepu/core/tables"
 *
 * console.log(isFact("images"), isFact("imags")) // true false
 * ```
 */
export const isFact = (fact: string | undefined): fact is Fact =>
  fact !== undefined && fact !== "timeText" && isJudged(fact)

/** The facts of an activity on which a condition may rest. */
export const facts = /* @__PURE__ */ Object.keys(activityFacts).filter(isFact)
