import * as Schema from "effect/Schema"

/** A text in a query: an id, or a short remark. */
export const shortText = Schema.NonEmptyString.check(Schema.isMaxLength(512))

/** What lets in who asks for a file by its address alone. */
export const signature = Schema.optionalKey(shortText).annotate({
  description: "Stands for a token for a short time: POST /v1/links gives the whole address"
})
