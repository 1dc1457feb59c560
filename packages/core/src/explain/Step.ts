import * as Schema from "effect/Schema"
import { Basis } from "../assessment/Finding.ts"
import { Token } from "../text/Token.ts"

/** What a step came to; `unknown` is a third truth value, not a failure. */
export const Answer = Schema.Literals(["yes", "no", "unknown"])
export type Answer = typeof Answer.Type

/**
 * One step of an explanation: what was asked, what it came to, the facts it looked at, and the steps on which it
 * rests. `decisive` steps are those without which the step above would have come to something else.
 */
export interface Step {
  readonly says: ReadonlyArray<Token>
  readonly answer: Answer
  readonly decisive: boolean
  readonly facts: ReadonlyArray<Basis>
  readonly steps: ReadonlyArray<Step>
}

export const Step: Schema.Codec<Step> = Schema.Struct({
  says: Schema.Array(Token),
  answer: Answer,
  decisive: Schema.Boolean,
  facts: Schema.Array(Basis),
  steps: Schema.Array(Schema.suspend((): Schema.Codec<Step> => Step))
}).annotate({ identifier: "Step" })
