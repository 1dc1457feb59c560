import * as Predicate from "effect/Predicate"
import { nounsOf } from "../condition/nouns.ts"
import type { RuleForm } from "../rule/Rule.ts"
import { fill, joined, list, type Localized, same } from "../text/Localized.ts"
import type { Deadline } from "../time/Deadline.ts"
import { showDeadline } from "../time/showDeadline.ts"
import type { Notice } from "../notice/Notice.ts"
import { type Part, showPart } from "./showPart.ts"
import { formName, labels, texts, words } from "./words.ts"

type Named = { readonly id: string; readonly name: Localized }

/** The lists in which a notice declares what stands under certain keys. */
const declaredIn = ({ vocabulary, windows }: Notice): Readonly<Record<string, ReadonlyArray<Named>>> => ({
  addressees: vocabulary.unitKinds,
  kind: vocabulary.facilities,
  annex: vocabulary.annexes,
  document: vocabulary.documents,
  reportsOn: windows
})

/** A piece of a notice's data that is a text in both languages. */
export const isLocalized = (value: unknown): value is Localized => Predicate.hasProperty(value, "zh-CN")
/** A rule form, of all the tagged pieces of a notice's data. */
export const isForm = (value: unknown): value is RuleForm =>
  Predicate.hasProperty(value, "_tag") && Object.hasOwn(formName, String(value._tag))
/** One of the other tagged pieces. */
export const isPart = (value: unknown): value is Part => Predicate.hasProperty(value, "_tag") && !isForm(value)

const isDeadline = (value: unknown): value is Deadline => Predicate.hasProperty(value, "boundary")

const showEntries = (value: object, notice: Notice): Localized =>
  joined(
    Object.entries(value)
      .filter(([key]) => key !== "_tag")
      .map(([key, part]) => fill(texts.pair, { label: labelOf(key), value: showValue(key, part, notice) })),
    texts.semicolon
  )

/** What people call a key of a notice's data. */
export const labelOf = (key: string): Localized => (labels as Readonly<Record<string, Localized>>)[key] ?? same(key)

/** A piece of a notice's data in words; `key` is the key under which it stands. */
export const showValue = (key: string, value: unknown, notice: Notice): Localized => {
  if (typeof value === "string") {
    const own = declaredIn(notice)[key]?.find(({ id }) => id === value)?.name
    return own ?? fill(words[key]?.[value] ?? same(value), nounsOf(notice.vocabulary))
  }
  if (typeof value === "boolean") return value ? texts.yes : texts.no
  if (Array.isArray(value) && value.length === 0) return texts.none
  if (Array.isArray(value)) return list(value.map((item) => showValue(key, item, notice)))
  if (isLocalized(value)) return value
  if (isPart(value)) return showPart(value, notice)
  if (isForm(value)) {
    const parts = showEntries(value, notice)
    return parts.en === "" ? formName[value._tag] : fill(texts.form, { form: formName[value._tag], parts })
  }
  if (isDeadline(value)) return showDeadline(value)
  return Predicate.isObject(value) ? showEntries(value, notice) : same(String(value))
}
