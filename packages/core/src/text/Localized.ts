import type { Language, Localized } from "./schema.ts"

export type { Language, Localized }

/**
 * A text in both languages: the Chinese one first, then the English one.
 *
 * @example
 * ```ts
 * import { text } from "@kepu/core/author"
 *
 * console.log(JSON.stringify(text("活动周", "the week"))) // {"zh-CN":"活动周","en":"the week"}
 * ```
 */
export const localized = (zh: string, en: string): Localized => ({ "zh-CN": zh, en })

/**
 * A text that is the same in every language: a number, a date, what somebody wrote.
 *
 * @example
 * ```ts
 * import { same } from "@kepu/core/text"
 *
 * console.log(same(3).en, same(3)["zh-CN"]) // 3 3
 * ```
 */
export const same = (text: string | number): Localized => ({ "zh-CN": String(text), en: String(text) })

/** What may stand in a template's `{slot}`: the same in both languages, or a text of its own in each. */
export type Slot = string | number | Localized

const fillOne = (language: Language, template: string, slots: Readonly<Record<string, Slot>>): string =>
  template.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const slot = slots[name]
    if (slot === undefined) return hole
    return typeof slot === "object" ? slot[language] : String(slot)
  })

/**
 * Puts `slots` into the `{name}` holes of `template`, in both languages.
 *
 * @example
 * ```ts
 * import { fill, same } from "@kepu/core/text"
 *
 * console.log(fill(same("{count}"), { count: 3 }).en) // 3
 * ```
 */
export const fill = (template: Localized, slots: Readonly<Record<string, Slot>>): Localized =>
  localized(fillOne("zh-CN", template["zh-CN"], slots), fillOne("en", template.en, slots))

/** Joins texts with another one between each two. */
export const joined = (texts: ReadonlyArray<Localized>, between: Localized): Localized =>
  localized(texts.map((text) => text["zh-CN"]).join(between["zh-CN"]), texts.map((text) => text.en).join(between.en))

/**
 * Joins texts as a list is read aloud: `、` in Chinese, `, ` in English.
 *
 * @example
 * ```ts
 * import { list, same } from "@kepu/core/text"
 *
 * console.log(list([same("县科协"), same("县教育局")])["zh-CN"]) // 县科协、县教育局
 * ```
 */
export const list = (texts: ReadonlyArray<Localized>): Localized => joined(texts, localized("、", ", "))

/** Names that somebody gave, as a message lists them: in quotes, as they are of no language. */
export const inQuotes = (names: ReadonlyArray<string>): Localized => list(names.map((name) => same(`“${name}”`)))
