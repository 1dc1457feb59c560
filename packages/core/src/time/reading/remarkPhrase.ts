import { type Phrase, quote, type Tokens } from "./phrase.ts"
import type { Token } from "./tokens.ts"

/** Words that may turn the time into another one, and holidays, which are times themselves. */
const telling = /[不没无未停改除非免另]|节日/u

const begins: ReadonlySet<unknown> = new Set<Token["kind"]>(["other", "scene", "ordinal"])
const goesOn: ReadonlySet<unknown> = new Set<Token["kind"]>([...(begins as Set<Token["kind"]>), "number", "sitting"])

// Keeps the search for the end short on hostile text.
const longest = 12

/** The end of the words at `from` that stand close together and are none of time. */
const runEnd = (tokens: Tokens, from: number): number => {
  if (!begins.has(tokens[from]?.kind)) return from
  let end = from + 1
  while (end < from + longest && goesOn.has(tokens[end]?.kind) && tokens[end]?.gap === "none") end++
  return end
}

/** The end of the last word of `tokens` up to `end` that is known to name a place or an event. */
const sceneEnd = (tokens: Tokens, from: number, end: number): number => {
  for (let at = end; at > from; at--) if (tokens[at - 1]?.kind === "scene") return at
  return from
}

/** Whether what stands at `at` would make a time of the words before it: 展览期间, 学校活动期间. */
const becomesTime = (tokens: Tokens, at: number): boolean => {
  const kind = tokens[at]?.kind
  return kind === "during" || kind === "noticePeriod" || kind === "noticeName" || kind === "day"
}

/** 县科技馆, 启动仪式, 在城关镇, 地点：王家村: words that say what or where, and not when. */
export const readRemark = (
  tokens: Tokens,
  at: number
): readonly [phrase: Phrase & { readonly kind: "scene" }, count: number] | undefined => {
  const led = tokens[at]?.kind === "where"
  const from = led ? at + (tokens[at + 1]?.kind === "colon" ? 2 : 1) : at
  const run = runEnd(tokens, from)
  const end = led && tokens[run - 1]?.kind === "other" ? run : sceneEnd(tokens, from, run)
  const text = quote(tokens, at, end - at)
  if (end === from || becomesTime(tokens, end) || telling.test(text)) return undefined
  return [{ kind: "scene", text }, end - at]
}

const widely = /^(世界|国际|全国|中国)/u

/** 世界环境日, 全国爱牙日 */
export const readAwarenessDay = (
  tokens: Tokens,
  at: number
): readonly [phrase: Phrase & { readonly kind: "festival" }, count: number] | undefined => {
  const [name, day] = tokens.slice(at, at + 2)
  const named = name?.kind === "other" && widely.test(name.text) && name.text.length > 2
  return named && day?.text === "日" && day.gap === "none"
    ? [{ kind: "festival", text: quote(tokens, at, 2) }, 2]
    : undefined
}

/** What may come before the end of a condition without giving another time. */
const timely: ReadonlySet<unknown> = new Set<Token["kind"]>([
  "number",
  "weekday",
  "weekend",
  "workdays",
  "period",
  "nextDay",
  "each",
  "daily",
  "decade",
  "noticePeriod"
])

const longestCondition = 30

/** 如遇雨天顺延, 具体时间以通知为准: what may yet change the time, to the end of the clause. */
export const readCondition = (
  tokens: Tokens,
  at: number
): readonly [phrase: Phrase & { readonly kind: "remark" | "label" }, count: number] | undefined => {
  const { kind, text = "" } = tokens[at] ?? {}
  if (kind !== "condition") return undefined
  let end = at + 1
  while (end < tokens.length && end <= at + longestCondition) {
    const token = tokens[end]
    if (token?.kind === "break" || token?.kind === "close" || token?.gap === "line") break
    if (timely.has(token?.kind)) return text.startsWith("具体") ? [{ kind: "label", text }, 1] : undefined
    end++
  }
  if (end > at + longestCondition) return undefined
  return [{ kind: "remark", text: quote(tokens, at, end - at) }, end - at]
}
