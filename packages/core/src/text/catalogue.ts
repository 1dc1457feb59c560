import { languages } from "./languages.ts"
import type { Language, Localized } from "./schema.ts"

/**
 * The texts of an area by key, each in every language.
 *
 * A language's texts are one record, in a file of their own. All records have the same keys: one that a language lacks
 * or has alone does not compile. Another language is one more file in each area.
 *
 * @example
 * ```ts
 * import { catalogue } from "@kepu/core/text"
 *
 * const words = catalogue({ "zh-CN": { unit: "单位" }, en: { unit: "unit" } })
 * console.log(words.unit["zh-CN"], words.unit.en) // 单位 unit
 * ```
 */
export const catalogue = <Key extends string>(
  texts: Readonly<Record<Language, Readonly<Record<Key, string>>>>
): Readonly<Record<Key, Localized>> => {
  const byKey = texts as Readonly<Record<Language, Readonly<Record<string, string>>>>
  return Object.fromEntries(
    Object.keys(byKey["zh-CN"]).map((key) => [
      key,
      Object.fromEntries(languages.map((language) => [language, byKey[language][key]]))
    ])
  ) as Readonly<Record<Key, Localized>>
}
