import * as Schema from "effect/Schema"
import { languages } from "./languages.ts"

/**
 * A language in which Kepu speaks: `zh-CN` or `en`.
 *
 * @example
 * ```ts
 * import { Language } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(Language)
 * console.log(is("zh-CN"), is("zh")) // true false
 * ```
 */
export const Language = Schema.Literals(languages)
export type Language = typeof Language.Type

/**
 * A text in every language. A missing language is a type error and a decoding error.
 *
 * @example
 * ```ts
 * import { Localized } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const is = Schema.is(Localized)
 * console.log(is({ "zh-CN": "讲座", en: "lecture" }), is({ "zh-CN": "讲座" })) // true false
 * ```
 */
export const Localized = Schema.Struct({
  "zh-CN": Schema.NonEmptyString,
  en: Schema.NonEmptyString
}).annotate({ identifier: "Localized" })
export interface Localized extends Schema.Schema.Type<typeof Localized> {}
