import type { Localized } from "@kepu/core"
import type { Term } from "@kepu/core/notice"
import type { TermId } from "@kepu/core/portfolio"
import { list } from "@kepu/core/text"
import type { Said } from "../issues.ts"
import { fold, splitOutsideBrackets } from "../text.ts"
import { none } from "./words.ts"

export type TermsReading =
  | { readonly ok: true; readonly ids: ReadonlyArray<TermId> }
  | { readonly ok: false; readonly unknown: string }

type Index = ReadonlyMap<string, TermId>

/** By vocabulary list, as a notice's lists are asked for every cell. */
const indices = new WeakMap<ReadonlyArray<Term>, Index>()

const indexOf = (terms: ReadonlyArray<Term>): Index => {
  const known = indices.get(terms)
  if (known !== undefined) return known
  const index = new Map<string, TermId>()
  for (const { id, name, synonyms = [] } of terms) {
    for (const word of [id, name["zh-CN"], name.en, ...synonyms].map(fold)) {
      // A word that two terms claim means the first.
      if (!index.has(word)) index.set(word, id)
    }
  }
  indices.set(terms, index)
  return index
}

/** The term that a word means: its id, its name in any language, or a synonym. */
export const termOf = (terms: ReadonlyArray<Term>, word: string): TermId | undefined => indexOf(terms).get(fold(word))

/** What is said of a term behind it: 活动照片（3张）, 活动项目汇总表（附件1）. */
const remark = /[(（][^()（）]*[)）]$/u

/** A cell that lists terms, such as `食品安全、生态`; 无 says that there is none. An unknown word spoils the whole list. */
export const readTerms = (terms: ReadonlyArray<Term>, text: string): TermsReading => {
  if (fold(text) === none) return { ok: true, ids: [] }
  const whole = termOf(terms, text)
  if (whole !== undefined) return { ok: true, ids: [whole] }
  const ids = new Set<TermId>()
  for (const word of splitOutsideBrackets(text, /[、，,；;\r\n]/u)) {
    const id = termOf(terms, word) ?? termOf(terms, word.replace(remark, ""))
    if (id === undefined) return { ok: false, unknown: word }
    ids.add(id)
  }
  return ids.size === 0 ? { ok: false, unknown: text } : { ok: true, ids: [...ids] }
}

/** The names of the terms, as a message lists them. */
export const namesOf = (terms: ReadonlyArray<Term>): Localized | Said =>
  terms.length === 0 ? { piece: "noTerms" } : list(terms.map(({ name }) => name))
