import type { Fact } from "../../portfolio/facts.ts"
import type { QuestionRow } from "../QuestionRow.ts"

/** The fact is known; a `false` in `summary` counts as none. Never false while the fact is merely absent. */
export interface Reported {
  readonly _tag: "Reported"
  readonly fact: Fact
}

export const Reported: QuestionRow<Reported> = {
  fields: { fact: "fact" },
  test: (question) => ({ kind: "known", ...question })
}
