import { type Distinction, those } from "./distinctions.ts"
import { subsets } from "./subsets.ts"

/** A character that none of the words contains, so that no word arises where two of them meet. */
const filler = (words: ReadonlyArray<string>): string => {
  let code = "×".codePointAt(0)!
  while (words.some((word) => word.includes(String.fromCodePoint(code)))) code += 1
  return String.fromCodePoint(code)
}

/** A name for every set of words that a name can contain; `undefined` if there are more than `most`. */
export const names = (distinctions: ReadonlyArray<Distinction>, most: number): ReadonlyArray<string> | undefined => {
  const words = those(distinctions, "word").map(({ word }) => word)
  const gap = filler(words)
  return subsets(words, most)?.map((contained) => `${gap}${contained.join(gap)}${gap}`)
}
