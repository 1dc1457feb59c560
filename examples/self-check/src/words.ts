import { words as en } from "./words/en.ts"
import { words as zh } from "./words/zh-CN.ts"

/** The languages of the page. */
export type Language = "zh-CN" | "en"

const words = { "zh-CN": zh, en }

/** Says something in a language; `slots` go into the `{name}` holes. */
export const sayIn =
  (language: Language) =>
  (key: keyof typeof zh, slots: Readonly<Record<string, string | number>> = {}): string =>
    words[language][key].replace(/\{(\w+)\}/gu, (hole, name: string) => String(slots[name] ?? hole))

export type Say = ReturnType<typeof sayIn>
