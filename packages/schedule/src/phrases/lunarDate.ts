import { type Match, quote, type Tokens } from "./Phrase.ts"

const monthNames: Readonly<Record<string, number>> = { 正月: 1, 冬月: 11, 腊月: 12 }

/** 初三, 廿三, 十五, 15, with or without 日; and the number of tokens. */
const dayAt = (tokens: Tokens, at: number): readonly [day: number, count: number] | undefined => {
  const prefix = tokens[at]?.kind === "lunar" ? tokens[at]?.text : undefined
  const number = tokens[at + (prefix === undefined ? 0 : 1)]
  if (number?.kind !== "number" || number.text.length > 3 || number.value === undefined) return undefined
  if (prefix !== undefined && (number.value > 10 || (prefix !== "初" && prefix !== "廿"))) return undefined
  const day = number.value + (prefix === "廿" ? 20 : 0)
  const count = prefix === undefined ? 1 : 2
  return [day, count + (tokens[at + count]?.kind === "day" ? 1 : 0)]
}

/** 农历八月十五, 农历2023年正月初八; without 农历 正月初八, 八月初三, which are `lunar`: nobody said of which year. */
export const readLunarDate = (tokens: Tokens, at: number): Match | undefined => {
  const named = /^[农阴旧]历$/u.test(tokens[at]?.text ?? "") ? 1 : 0
  const stated =
    tokens[at + 1]?.text.length === 4 && tokens[at + 2]?.kind === "year" ? tokens[at + 1]?.value : undefined
  const from = at + named + (named > 0 && stated !== undefined ? 2 : 0)
  const special = monthNames[tokens[from]?.text ?? ""]
  const month = special ?? (tokens[from + 1]?.kind === "month" ? tokens[from]?.value : undefined)
  const next = from + (special === undefined ? 2 : 1)
  const day = month === undefined ? undefined : dayAt(tokens, next)
  if (month === undefined || day === undefined) return undefined
  const traditional = special !== undefined || tokens[next]?.kind === "lunar"
  // 农历9月17日 may be of either calendar.
  const inDigits = [from, next].every((index) => /^\d/.test(tokens[index]?.text ?? ""))
  if (inDigits || (named === 0 && !traditional)) return undefined
  const count = next + day[1] - at
  const parts = { month, day: day[0], calendar: "lunar" } as const
  const year = named === 0 ? { lunar: true as const } : stated === undefined ? {} : { year: stated }
  return [{ kind: "date", text: quote(tokens, at, count), ...parts, ...year }, count]
}
