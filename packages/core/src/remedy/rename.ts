/** The name with the word added behind it, so that the old name can still be read. */
export const withWord = (name: string, word: string): string => (name.includes(word) ? name : `${name}（${word}）`)

/** The name without any of the words; `undefined` if nothing is left of it. */
export const withoutWords = (name: string, words: ReadonlyArray<string>): string | undefined => {
  const word = words.find((candidate) => name.includes(candidate))
  if (word !== undefined) return withoutWords(name.replaceAll(`（${word}）`, "").replaceAll(word, ""), words)
  return name.trim() === "" ? undefined : name
}
