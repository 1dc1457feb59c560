import type { Localized } from "./Localized.ts"

/** What may be meant by a word: its id, its name for people, and how else people write it. */
interface Named {
  readonly id: string
  readonly name: Localized
  readonly synonyms?: ReadonlyArray<string>
}

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")

/** How many characters have to be put in, taken out, changed or exchanged with the next to make one text of the other. */
const edits = (one: string, other: string): number => {
  let before: ReadonlyArray<number> = []
  let above = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const next = [row]
    for (let at = 1; at <= other.length; at++) {
      const changed = above[at - 1]! + (one[row - 1] === other[at - 1] ? 0 : 1)
      const isExchanged = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]
      const exchanged = isExchanged ? before[at - 2]! + 1 : changed
      next[at] = Math.min(above[at]! + 1, next[at - 1]! + 1, changed, exchanged)
    }
    before = above
    above = next
  }
  return above[other.length]!
}

/** Longer words are no slips of any other. */
const longest = 60

/** Whether one text is a part of the other that says something of it: two characters do in Chinese; of letters it is half. */
const isPart = (part: string, whole: string): boolean =>
  part.length > 1 && whole.includes(part) && (/\p{Script=Han}/u.test(part) || 2 * part.length >= whole.length)

const isAlike = (word: string, of: string): boolean =>
  word === of ||
  isPart(word, of) ||
  isPart(of, word) ||
  (word.length < longest &&
    Math.min(word.length, of.length) > 2 &&
    edits(word, of) <= Math.max(1, Math.floor(of.length / 3)))

/** Those that a word may mean, by their ids, names or synonyms: the same ones, else those that differ by a slip or an ending. */
export const lookalikes = <A extends Named>(word: string, all: ReadonlyArray<A>): ReadonlyArray<A> => {
  const key = plain(word)
  if (key === "") return []
  const formsOf = ({ id, name, synonyms = [] }: A) => [id, name["zh-CN"], name.en, ...synonyms].map(plain)
  const same = all.filter((one) => formsOf(one).includes(key))
  return same.length > 0 ? same : all.filter((one) => formsOf(one).some((form) => isAlike(key, form)))
}
