import { type DatePhrase, type Match, quote, type Tokens } from "./Phrase.ts"

/** Month and day of festivals; by the name of a `long` one people mean all days off. */
const festivals: ReadonlyArray<readonly [name: string, month: number, day: number, kind?: "long" | "lunar"]> = [
  ["元旦", 1, 1, "long"],
  ["劳动节", 5, 1, "long"],
  ["科技工作者日", 5, 30],
  ["儿童节", 6, 1],
  ["教师节", 9, 10],
  ["国庆节", 10, 1, "long"],
  ["元宵节", 1, 15, "lunar"],
  ["端午节", 5, 5, "lunar"],
  ["中秋节", 8, 15, "lunar"],
  ["重阳节", 9, 9, "lunar"]
]

/** The day of a festival; `sole` says that the text means that day alone. */
export const festivalDate = (text: string, sole: boolean): DatePhrase | undefined => {
  const [, month, day, kind] = festivals.find(([name]) => text.replace(/^全国|当[天日]$/gu, "") === name) ?? []
  if (month === undefined || day === undefined || (kind === "long" && !sole)) return undefined
  return { kind: "date", text, month, day, festival: true, ...(kind === "lunar" ? { calendar: kind } : {}) }
}

/** 中秋节, 国庆节当天 */
export const readFestival = (tokens: Tokens, at: number): Match | undefined => {
  if (tokens[at]?.kind !== "festival") return undefined
  const count = tokens[at + 1]?.text.match(/^当[天日]$/u) ? 2 : 1
  return [{ kind: "festival", text: quote(tokens, at, count) }, count]
}
