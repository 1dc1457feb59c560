import * as Schema from "effect/Schema"
import { languages } from "./languages.ts"

/** A language in which Kepu speaks: `zh-CN` or `en`. */
export const Language = Schema.Literals(languages)
export type Language = typeof Language.Type

/** A text in every language. A missing language is a type error and a decoding error. */
export const Localized = Schema.Struct({
  "zh-CN": Schema.NonEmptyString,
  en: Schema.NonEmptyString
}).annotate({ identifier: "Localized" })
export interface Localized extends Schema.Schema.Type<typeof Localized> {}
