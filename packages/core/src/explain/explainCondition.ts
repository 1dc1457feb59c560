import type { Notice } from "../notice/Notice.ts"
import type { Condition } from "../condition/Condition.ts"
import { factsOf } from "../condition/factsOf.ts"
import { answer } from "../condition/holds.ts"
import { sayCondition } from "../condition/say.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Activity } from "../portfolio/Activity.ts"
import { basis } from "./basis.ts"
import { all, any, not, type Truth } from "../Truth.ts"
import { remembering } from "./remembering.ts"
import type { Answer, Step } from "./Step.ts"

/** What is said of a condition, and the facts on which it rests, whoever is asked. */
const wordsOf = remembering((condition: Condition, scope) => ({
  says: [{ kind: "text" as const, text: sayCondition(condition, scope) }],
  facts: factsOf(condition)
}))

/** What a condition came to, and why. */
export interface Explained {
  readonly truth: Truth
  readonly step: Step
}

export const answerOf = (truth: Truth): Answer => (truth === undefined ? "unknown" : truth ? "yes" : "no")

/** Parts that agree with the whole decided it: one `no` makes `All` no, and only all `yes` make it yes. */
const joined = (
  condition: Condition,
  scope: Scope<Notice>,
  parts: ReadonlyArray<Explained>,
  truth: Truth
): Explained => ({
  truth,
  step: {
    says: wordsOf(condition, scope).says,
    answer: answerOf(truth),
    decisive: true,
    facts: [],
    steps: parts.map((part) => ({ ...part.step, decisive: part.truth === truth }))
  }
})

/** Answers a condition as `holds` does, and keeps what every part of it came to. */
export const explainCondition = (condition: Condition, activity: Activity, scope: Scope<Notice>): Explained => {
  const explain = (part: Condition) => explainCondition(part, activity, scope)
  switch (condition._tag) {
    case "All": {
      const parts = condition.of.map(explain)
      return joined(condition, scope, parts, all(parts.map(({ truth }) => truth)))
    }
    case "Any": {
      const parts = condition.of.map(explain)
      return joined(condition, scope, parts, any(parts.map(({ truth }) => truth)))
    }
    case "Not": {
      const part = explain(condition.of)
      const truth = not(part.truth)
      const { step } = joined(condition, scope, [part], truth)
      return { truth, step: { ...step, steps: [{ ...part.step, decisive: true }] } }
    }
    default: {
      const truth = answer(condition, activity, scope)
      const { facts, says } = wordsOf(condition, scope)
      return {
        truth,
        step: {
          says,
          answer: answerOf(truth),
          decisive: true,
          facts: basis(facts, activity, scope),
          steps: []
        }
      }
    }
  }
}
