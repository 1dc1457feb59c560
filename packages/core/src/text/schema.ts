import * as Schema from "effect/Schema"
import { languages, type Language as AnyLanguage, type Localized as Text } from "./Localized.ts"

export const Language = Schema.Literals(languages)
export type Language = AnyLanguage

/** A text in every language, from outside. */
export const Localized = Schema.Struct({
  "zh-CN": Schema.NonEmptyString,
  en: Schema.NonEmptyString
}).annotate({ identifier: "Localized" })
export type Localized = Text
