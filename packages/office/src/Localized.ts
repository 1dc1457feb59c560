/** A text in both languages. */
export interface Localized {
  readonly "zh-CN": string
  readonly en: string
}

/** What stands in the holes of a text. */
export type Slots = Readonly<Record<string, string | number>>

const fillOne = (text: string, slots: Slots): string =>
  text.replaceAll(/\{(\w+)\}/gu, (hole, name: string) => String(slots[name] ?? hole))

/** The text with its holes, such as `{cell}`, filled. */
export const fill = (text: Localized, slots: Slots): Localized => ({
  "zh-CN": fillOne(text["zh-CN"], slots),
  en: fillOne(text.en, slots)
})
