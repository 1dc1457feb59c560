import type { DatePhrase, Tokens } from "./Phrase.ts"

/** The index and the number of tokens of 第三 or 最后一个. */
const readOrdinal = (
  tokens: Tokens,
  at: number
): readonly [index: NonNullable<DatePhrase["nth"]>["index"], count: number] | undefined => {
  if (tokens[at]?.kind === "last") return ["last", 1]
  const number = tokens[at + 1]
  const value = tokens[at]?.kind === "ordinal" && number?.kind === "number" ? number.value : undefined
  return value !== undefined && value >= 1 && value <= 5 ? [value, 2] : undefined
}

/** 第三个周六, 第三个星期六, 最后一个周末, 第三周: the days of a month, and the number of tokens. */
export const readNth = (
  tokens: Tokens,
  at: number
): readonly [nth: NonNullable<DatePhrase["nth"]>, count: number] | undefined => {
  const ordinal = readOrdinal(tokens, at)
  if (ordinal === undefined) return undefined
  const [index, count] = ordinal
  const [day, next] = tokens.slice(at + count, at + count + 2)
  const counts = index === "last" || day?.text.startsWith("个") === true
  if (counts && day?.kind === "weekday") return [{ index, weekdays: [day.value ?? 0] }, count + 1]
  if (counts && day?.kind === "weekend") return [{ index, weekdays: [6, 7] }, count + 1]
  // Which days 第三周周六 means depends on where weeks begin.
  const week = day?.kind === "weeks" && next?.kind !== "weekday" && next?.kind !== "number"
  return week ? [{ index, weekdays: [] }, count + 1] : undefined
}
