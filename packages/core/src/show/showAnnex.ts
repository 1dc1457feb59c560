import { fill, list, localized, type Language, type Localized } from "../text/Localized.ts"
import { nameOfFact } from "../condition/factName.ts"
import { isFact } from "../condition/isFact.ts"
import type { Annex, FormField, HeaderField, Vocabulary } from "../condition/Vocabulary.ts"
import { texts, words } from "./words.ts"

/** A printed label, and in brackets what it takes, unless the label says just that. */
const labelled = (
  label: string,
  fact: string | undefined,
  notes: ReadonlyArray<Localized>,
  vocabulary: Vocabulary
): Localized => {
  const ofForm = fact === undefined || isFact(fact) ? undefined : words["fact"]![fact]
  const takes = fact === undefined ? [] : [ofForm ?? nameOfFact(fact, vocabulary)]
  const bracketed = (language: Language): ReadonlyArray<string> =>
    [...takes, ...notes].map((note) => note[language]).filter((note) => note !== label)
  const [zh, en] = [bracketed("zh-CN"), bracketed("en")]
  return localized(
    zh.length === 0 ? label : `${label}（${zh.join("；")}）`,
    en.length === 0 ? label : `${label} (${en.join("; ")})`
  )
}

const headerField = ({ fact, label, seal }: HeaderField, vocabulary: Vocabulary): Localized =>
  labelled(label, fact, seal ? [texts.sealed] : [], vocabulary)

const formField = ({ fact, label, required, seal }: FormField, vocabulary: Vocabulary): Localized =>
  labelled(
    label,
    fact,
    [...(seal ? [texts.sealedAndDated] : []), ...(required ? [] : [texts.mayStayEmpty])],
    vocabulary
  )

/** The printed labels of a form in their order: the lines above the fields, if it has any, and the fields. */
export const showAnnex = ({ fields, header }: Annex, vocabulary: Vocabulary): ReadonlyArray<Localized> => [
  ...(header === undefined
    ? []
    : [fill(texts.header, { labels: list(header.map((field) => headerField(field, vocabulary))) })]),
  fill(texts.fields, { labels: list(fields.map((field) => formField(field, vocabulary))) })
]
