import { fill, list, localized, type Language, type Localized } from "../text/Localized.ts"
import { nameOfFact } from "../condition/factName.ts"
import type { Annex, FormField, HeaderField, Vocabulary } from "../condition/Vocabulary.ts"
import type { Notice } from "../notice/Notice.ts"
import { texts, words } from "./words.ts"

/** A printed label, and in brackets what it takes, unless the label says just that. */
const labelled = (label: string, takes: ReadonlyArray<Localized>, notes: ReadonlyArray<Localized>): Localized => {
  const bracketed = (language: Language): ReadonlyArray<string> =>
    [...takes, ...notes].map((note) => note[language]).filter((note) => note !== label)
  const [zh, en] = [bracketed("zh-CN"), bracketed("en")]
  return localized(
    zh.length === 0 ? label : `${label}（${zh.join("；")}）`,
    en.length === 0 ? label : `${label} (${en.join("; ")})`
  )
}

const headerField = ({ fact, label, seal }: HeaderField): Localized =>
  labelled(label, [words["fact"]![fact]!], seal ? [texts.sealed] : [])

const nameOf = (fact: string, vocabulary: Vocabulary): Localized => words["fact"]![fact] ?? nameOfFact(fact, vocabulary)

const formField = ({ fact, label, required, seal }: FormField, vocabulary: Vocabulary): Localized =>
  labelled(label, fact === undefined ? [] : [nameOf(fact, vocabulary)], [
    ...(seal ? [texts.sealedAndDated] : []),
    ...(required ? [] : [texts.mayStayEmpty])
  ])

/** The printed labels of a form in their order: the lines above the fields, if it has any, and the fields. */
export const showAnnex = (
  { fields, header }: Annex,
  { vocabulary }: Pick<Notice, "vocabulary">
): ReadonlyArray<Localized> => [
  ...(header === undefined ? [] : [fill(texts.header, { labels: list(header.map(headerField)) })]),
  fill(texts.fields, { labels: list(fields.map((field) => formField(field, vocabulary))) })
]
