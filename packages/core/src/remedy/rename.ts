import { seen, showsWord } from "../text/appearance.ts"

/** The name with the word added behind it, so that the old name can still be read. */
export const withWord = (name: string, word: string): string => (showsWord(name, word) ? name : `${name}（${word}）`)

/** The name without any of the words; `undefined` if nothing is left of it. */
export const withoutWords = (name: string, words: ReadonlyArray<string>): string | undefined => {
  const word = words.find((candidate) => showsWord(name, candidate))
  if (word === undefined) return name.trim() === "" ? undefined : name
  if (!name.includes(word)) return withoutWords(seen(name).replaceAll(seen(word), ""), words)
  return withoutWords(name.replaceAll(`（${word}）`, "").replaceAll(word, ""), words)
}
