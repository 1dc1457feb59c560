import * as Schema from "effect/Schema"
import type { TermId } from "../portfolio/ids.ts"
import { activityFacts, type CountFact as Count, type Fact as AnyFact, type FactRow } from "../portfolio/facts.ts"

const rows = Object.entries<FactRow>(activityFacts).filter(([, { asked }]) => asked !== false)
const idsOf = (some: typeof rows) => some.map(([id]) => id)

/**
 * The facts of an activity on which a condition may rest; each is the key of the same name in `Activity`.
 *
 * @example
 * ```ts
 * import { Fact } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(Fact)
 * console.log(is("place"), is("weather")) // true false
 * ```
 */
export const Fact = Schema.Literals(idsOf(rows) as unknown as readonly [AnyFact, ...ReadonlyArray<AnyFact>])
export type Fact = typeof Fact.Type

/** A fact of every notice, or by its id one that the notice declares. */
export type FactId = TermId

/**
 * The facts that are numbers.
 *
 * @example
 * ```ts
 * import { CountFact } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(CountFact)
 * console.log(is("participants"), is("name")) // true false
 * ```
 */
export const CountFact = Schema.Literals(
  idsOf(rows.filter(([, { type }]) => type === "count")) as unknown as readonly [Count, ...ReadonlyArray<Count>]
)
export type CountFact = typeof CountFact.Type
