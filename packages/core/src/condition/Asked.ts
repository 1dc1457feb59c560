import type { Question } from "./Question.ts"

/** A question, and the answer that is wanted. */
export interface Asked {
  readonly question: Question
  readonly wanted: boolean
}
