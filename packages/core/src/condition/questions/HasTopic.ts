import type { TermId } from "../../portfolio/ids.ts"
import type { QuestionRow } from "../QuestionRow.ts"

/** The activity is about the topic: declared by the unit, or by a word in the name that the notice lets declare it. */
export interface HasTopic {
  readonly _tag: "HasTopic"
  readonly topic: TermId
}

export const HasTopic: QuestionRow<HasTopic> = {
  fields: { topic: "topics" },
  test: ({ topic }) => ({
    kind: "lists",
    fact: "topics",
    values: [topic],
    declared: "topics"
  })
}
