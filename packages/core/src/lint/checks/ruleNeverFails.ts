import { type Check, ofSingle } from "../found.ts"
import { words } from "../words.ts"

/** Whatever the rule applies to meets it, so that it asks for nothing. */
export const ruleNeverFails: Check = ({ rules }) => ofSingle(rules, "rule-never-fails", words.neverFails)
