/** Questions about one activity: `holds` answers them true, false or unknown. */
export type { Condition, ConditionEncoded } from "../condition/Condition.ts"
export type { CountFact, Fact } from "../condition/Fact.ts"
export { factName, nameOfFact } from "../condition/factName.ts"
export { type Nouns, nounsOf } from "../condition/nouns.ts"
export { holds } from "../condition/holds.ts"
export { type Scope, scopeOf } from "../condition/Scope.ts"
export { sayCondition } from "../condition/say.ts"
export { all, any, not, type Truth } from "../Truth.ts"
