import { fill, type Language, list, localized, type Localized } from "../text/Localized.ts"
import { words } from "./labels.ts"
import type { Annex, FormField, HeaderField } from "./Vocabulary.ts"

const sealed = localized("盖章", "with a seal")
const sealedAndDated = localized("盖章并注明日期", "with a seal and a date")
const optional = localized("可不填", "may stay empty")

/** A printed label, and in brackets what it takes, unless the label says just that. */
const labelled = (label: string, fact: string | undefined, notes: ReadonlyArray<Localized>): Localized => {
  const takes = fact === undefined ? [] : [words["fact"]![fact]!]
  const bracketed = (language: Language): ReadonlyArray<string> =>
    [...takes, ...notes].map((note) => note[language]).filter((note) => note !== label)
  const [zh, en] = [bracketed("zh-CN"), bracketed("en")]
  return localized(
    zh.length === 0 ? label : `${label}（${zh.join("；")}）`,
    en.length === 0 ? label : `${label} (${en.join("; ")})`
  )
}

const headerField = ({ fact, label, seal }: HeaderField): Localized => labelled(label, fact, seal ? [sealed] : [])

const formField = ({ fact, label, required, seal }: FormField): Localized =>
  labelled(label, fact, [...(seal ? [sealedAndDated] : []), ...(required ? [] : [optional])])

/** The printed labels of a form in their order: the lines above the fields, if it has any, and the fields. */
export const showAnnex = ({ fields, header }: Annex): ReadonlyArray<Localized> => [
  ...(header === undefined
    ? []
    : [fill(localized("表头：{labels}", "header: {labels}"), { labels: list(header.map(headerField)) })]),
  fill(localized("栏目：{labels}", "fields: {labels}"), { labels: list(fields.map(formField)) })
]
