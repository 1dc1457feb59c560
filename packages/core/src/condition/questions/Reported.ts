import type { Fact } from "../../portfolio/facts.ts"
import type { Asks, QuestionFields } from "../QuestionFields.ts"

/** The fact is known; a `false` in `summary` counts as none. Never false while the fact is merely absent. */
export interface Reported {
  readonly _tag: "Reported"
  readonly fact: Fact
}

export const ReportedFields: QuestionFields<Reported> = { fact: "fact" }

export const Reported: Asks<Reported> = (question) => ({ kind: "known", ...question })
