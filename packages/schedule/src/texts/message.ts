import type { Localized } from "@kepu/core"
import { english } from "./en.ts"
import { type Catalogue, chinese } from "./zh-CN.ts"

/** The values of a message's slots, by name. */
export type Slots = Readonly<Record<string, string | Localized>>

const fill = (template: string, slots: Slots, language: keyof Localized): string =>
  template.replace(/\{(\w+)\}/gu, (slot, name: string) => {
    const value = slots[name]
    if (value === undefined) return slot
    return typeof value === "string" ? value : value[language]
  })

/** The message that `pick` takes from a catalogue, in every language, with its slots filled. */
export const message = (pick: (catalogue: Catalogue) => string | undefined, slots: Slots = {}): Localized => ({
  "zh-CN": fill(pick(chinese) ?? "", slots, "zh-CN"),
  en: fill(pick(english) ?? "", slots, "en")
})
