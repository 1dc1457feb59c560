import { type Notice } from "@kepu/core"
import { InputIssue, Rubric, Scores } from "@kepu/core/schema"
import * as Schema from "effect/Schema"
import type { County } from "../../county.ts"

/** What `kepu score` says, as a file. */
export const ScoresDocument = Schema.Struct({
  format: Schema.Literal("kepu.scores/1"),
  ...Scores.fields,
  /** That of the notice, by which items, grades and vetoes can be told by name. */
  rubric: Rubric,
  issues: Schema.Array(InputIssue)
}).annotate({ identifier: "ScoresDocument" })
export interface ScoresDocument extends Schema.Schema.Type<typeof ScoresDocument> {}

/** What is shown of a county that is scored. */
export interface Scored {
  readonly county: County
  readonly notice: Notice
  readonly rubric: Rubric
  readonly scores: Scores
}

export const scoresDocument = ({ county, rubric, scores }: Scored): ScoresDocument => ({
  format: "kepu.scores/1",
  ...scores,
  rubric,
  issues: county.issues
})
