import { fill } from "../../text/Localized.ts"
import { type Check, inRules, named } from "../found.ts"
import { words } from "../words.ts"

/** No portfolio can meet both of two rules, each of which can be met. */
export const contradictoryRules: Check = ({ relations }) =>
  relations.flatMap(({ clash, rules: [a, b] }) =>
    clash === undefined ? [] : [inRules([a, b], fill(words.contradictory, { a: named(a), b: named(b) }), clash)]
  )
