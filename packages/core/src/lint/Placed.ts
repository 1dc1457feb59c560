import type { Requirement } from "../requirement/Requirement.ts"
import type { Rule } from "../rule/Rule.ts"
import type { Alone } from "./alone.ts"
import type { Count, Each } from "./asked.ts"

/** A rule, and the number of the clause in which it stands. */
export interface Stated {
  readonly clause: string
  readonly rule: Rule
}

/** A rule and what it asks. */
export interface Placed extends Stated {
  readonly asked: Requirement
  readonly each: ReadonlyArray<Each>
  readonly counts: ReadonlyArray<Count>
  /** What is wrong with the rule taken by itself, if anything. */
  readonly alone: Alone | undefined
}
