import { type Check, ofSingle } from "../found.ts"
import { words } from "../words.ts"

/** Nothing that the rule applies to can meet it. */
export const unsatisfiableRule: Check = ({ rules }) => ofSingle(rules, "unsatisfiable-rule", words.unsatisfiable)
