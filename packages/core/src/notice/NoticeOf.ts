import type { Rule } from "../rule/Rule.ts"
import type { Clause } from "./Clause.ts"
import type { Notice, NoticeInput } from "./Notice.ts"

/** A rule whose id the compiler knows. */
export interface RuleOf<Id extends string> extends Rule {
  readonly id: Id
}

/** A clause of which the compiler knows the ids of its rules. */
export interface ClauseOf<Id extends string> extends Clause {
  readonly rules: ReadonlyArray<RuleOf<Id>>
}

/** A notice of which the compiler knows the ids of its rules, as one written in TypeScript. Every `Notice` is one of `string`. */
export interface NoticeOf<Id extends string> extends Notice {
  readonly clauses: readonly [ClauseOf<Id>, ...ReadonlyArray<ClauseOf<Id>>]
}

type ClauseInput = NoticeInput["clauses"][number]
type RuleInput = ClauseInput["rules"][number]

/** A rule as it is written, whose id the compiler knows. */
export interface RuleInputOf<Id extends string> extends RuleInput {
  readonly id: Id
}

/** A clause as it is written, of which the compiler knows the ids of its rules. */
export interface ClauseInputOf<Id extends string> extends ClauseInput {
  readonly rules: ReadonlyArray<RuleInputOf<Id>>
}

/** A notice as one writes it by hand, of which the compiler learns the ids of its rules. */
export interface NoticeInputOf<Id extends string> extends NoticeInput {
  readonly clauses: readonly [ClauseInputOf<Id>, ...ReadonlyArray<ClauseInputOf<Id>>]
}
