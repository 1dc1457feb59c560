import type { Localized } from "@kepu/core"
import { ref } from "vue"

/** The languages of the console. */
export type Language = "zh-CN" | "en"

/** A word of the address asks for a language, else the browser does; what is chosen is kept nowhere. */
const asked = new URLSearchParams(location.search).get("lang") ?? navigator.language

/** The language in which everything is said. */
export const language = ref<Language>(asked.startsWith("en") ? "en" : "zh-CN")

type Catalogue<K extends string> = Readonly<Record<K, string>>

/** Says the texts of an area in the language of the moment; `slots` go into the `{name}` holes. */
export const wordsOf =
  <K extends string>(zh: Catalogue<K>, en: Catalogue<K>) =>
  (key: K, slots: Readonly<Record<string, string | number>> = {}): string =>
    (language.value === "en" ? en : zh)[key].replace(/\{(\w+)\}/gu, (hole, name: string) => String(slots[name] ?? hole))

/** A text that the service says in both languages. */
export const local = (text: Localized): string => text[language.value]

/** A number as it is written: 12,345. */
export const counted = (number: number): string => number.toLocaleString(language.value)
