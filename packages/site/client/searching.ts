import MiniSearch, { type Options } from "minisearch"

/** A part of a page that can be found: what stands under one of its headings. */
export interface Passage {
  /** Its address in the tree of a language, with the heading. */
  readonly id: string
  readonly title: string
  readonly heading: string
  readonly text: string
}

const isHan = /\p{Script=Han}/u

/** Words as they are looked for: Latin ones, and of Chinese, which has no blanks, each two characters that stand together. */
export const tokenize = (text: string): Array<string> =>
  [...text.toLowerCase().matchAll(/\p{Script=Han}+|[\p{L}\p{N}_]+/gu)].flatMap(([run]) => {
    if (!isHan.test(run) || run.length === 1) return [run]
    const signs = [...run]
    return signs.slice(1).map((sign, n) => `${signs[n]}${sign}`)
  })

/** How passages are indexed and found; the pages that are made and the one that searches have to agree. */
export const options: Options<Passage> = {
  fields: ["title", "heading", "text"],
  storeFields: ["title", "heading"],
  tokenize,
  searchOptions: {
    tokenize,
    combineWith: "AND",
    boost: { title: 4, heading: 2 },
    prefix: (term) => !isHan.test(term),
    fuzzy: (term) => (!isHan.test(term) && term.length > 4 ? 0.2 : false)
  }
}

export { MiniSearch }
