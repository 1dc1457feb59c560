import * as Schema from "effect/Schema"
import { TermId } from "../portfolio/ids.ts"
import { amendable } from "../rule/Amended.ts"
import { Localized } from "../text/schema.ts"

/** A field that a person fills in somewhere else, such as an app; Kepu keeps none of their values. */
export const GuideField = Schema.Struct({
  id: TermId,
  name: Localized,
  optional: Schema.optionalKey(Schema.Literal(true))
})

/** What to choose in a field: `choose` for the people of `who`, else `otherwise`. */
export const Choice = Schema.Struct({
  field: TermId,
  who: Schema.NonEmptyArray(TermId),
  choose: Localized,
  otherwise: Localized
})
export interface Choice extends Schema.Schema.Type<typeof Choice> {}

/** How a person does something that the notice explains step by step; `people` are the kinds of person it tells apart. */
export const Guide = Schema.Struct({
  steps: Schema.NonEmptyArray(Localized),
  fields: Schema.Array(GuideField),
  people: Schema.Array(Schema.Struct({ id: TermId, name: Localized })),
  choices: Schema.Array(Choice),
  ...amendable
}).annotate({ identifier: "Guide" })
export interface Guide extends Schema.Schema.Type<typeof Guide> {}

/** What a person of the kind `who` chooses where a guide makes a difference. */
export const chosen = ({ choose, otherwise, who: those }: Choice, who: string): Localized =>
  those.includes(who) ? choose : otherwise
