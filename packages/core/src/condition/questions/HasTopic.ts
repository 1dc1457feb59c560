import type { TermId } from "../../portfolio/ids.ts"
import type { Asks, QuestionFields } from "../QuestionFields.ts"

/** The activity is about the topic: declared by the unit, or by a word in the name that the notice lets declare it. */
export interface HasTopic {
  readonly _tag: "HasTopic"
  readonly topic: TermId
}

export const HasTopicFields: QuestionFields<HasTopic> = { topic: "topics" }

export const HasTopic: Asks<HasTopic> = ({ topic }) => ({
  kind: "lists",
  fact: "topics",
  values: [topic],
  declared: "topics"
})
