import type { TermId } from "../../portfolio/ids.ts"
import type { FieldsOf, TestFor } from "../columns.ts"

/** The activity is about the topic: declared by the unit, or by a word in the name that the notice lets declare it. */
export interface HasTopic {
  readonly _tag: "HasTopic"
  readonly topic: TermId
}

export const fields: FieldsOf<HasTopic> = { topic: "topics" }

export const test: TestFor<HasTopic> = ({ topic }) => ({
  kind: "lists",
  fact: "topics",
  values: [topic],
  declared: "topics"
})
