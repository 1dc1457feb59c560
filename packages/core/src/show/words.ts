import { factName } from "../condition/factName.ts"
import { catalogue } from "../text/catalogue.ts"
import type { Localized } from "../text/Localized.ts"
import { en } from "./words/en.ts"
import { zh } from "./words/zh-CN.ts"

/** What the parts of a notice are called, by the keys of its data. */
export const labels = /* @__PURE__ */ catalogue({ "zh-CN": zh.labels, en: en.labels })

export const formName = /* @__PURE__ */ catalogue({ "zh-CN": zh.formNames, en: en.formNames })

/** What a notice and its differences from another one are told with. */
export const texts = /* @__PURE__ */ catalogue({ "zh-CN": zh.texts, en: en.texts })

const of = (key: keyof typeof zh.values): Readonly<Record<string, Localized>> =>
  catalogue<string>({ "zh-CN": zh.values[key], en: en.values[key] })

/** The words that stand in a notice's data under certain keys. */
export const words: Readonly<Record<string, Readonly<Record<string, Localized>>>> = {
  modality: of("modality"),
  level: of("level"),
  setBy: of("level"),
  boundary: of("boundary"),
  credit: of("credit"),
  of: of("of"),
  about: of("about"),
  type: of("type"),
  kind: of("kind"),
  as: of("as"),
  when: of("when"),
  fact: { ...factName, ...of("fact") }
}
