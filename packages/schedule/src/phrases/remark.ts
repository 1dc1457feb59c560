import type { Token } from "../tokens/tokensOf.ts"
import { type Phrase, quote, type Tokens } from "./Phrase.ts"

/** Characters of words that may change the time, such as 改, 停 and 除, and holidays, which are times themselves. */
const mayChangeTime = /[不没无未停改除非免另]|节日/u

const firstKinds: ReadonlySet<unknown> = new Set<Token["kind"]>(["other", "scene", "ordinal"])
const laterKinds: ReadonlySet<unknown> = new Set<Token["kind"]>(["other", "scene", "ordinal", "number", "sitting"])

// A limit, so that hostile text takes linear time.
const maxTokens = 12

/** The index behind the words at `from` that have no white space between them and say nothing about time. */
const runEnd = (tokens: Tokens, from: number): number => {
  if (!firstKinds.has(tokens[from]?.kind)) return from
  let end = from + 1
  while (end < from + maxTokens && laterKinds.has(tokens[end]?.kind) && tokens[end]?.gap === "none") end++
  return end
}

/** The index behind the last word between `from` and `end` that names an event or a place; `from` if there is none. */
const sceneEnd = (tokens: Tokens, from: number, end: number): number => {
  for (let at = end; at > from; at--) if (tokens[at - 1]?.kind === "scene") return at
  return from
}

/** Whether the token at `at` makes a time of the words before it: 展览期间, 学校活动期间. */
const makesTime = (tokens: Tokens, at: number): boolean => {
  const kind = tokens[at]?.kind
  return kind === "during" || kind === "noticePeriod" || kind === "noticeName" || kind === "day"
}

/** Words for an event or a place that say nothing about the time: 县科技馆, 启动仪式, 在城关镇, 地点：王家村. */
export const readRemark = (
  tokens: Tokens,
  at: number
): readonly [phrase: Phrase & { readonly kind: "scene" }, count: number] | undefined => {
  const led = tokens[at]?.kind === "where"
  const from = led ? at + (tokens[at + 1]?.kind === "colon" ? 2 : 1) : at
  const run = runEnd(tokens, from)
  const end = led && tokens[run - 1]?.kind === "other" ? run : sceneEnd(tokens, from, run)
  const text = quote(tokens, at, end - at)
  if (end === from || makesTime(tokens, end) || mayChangeTime.test(text)) return undefined
  return [{ kind: "scene", text }, end - at]
}

const wideScope = /^(世界|国际|全国|中国)/u

/** The name of an awareness day: 世界环境日, 全国爱牙日. */
export const readAwarenessDay = (
  tokens: Tokens,
  at: number
): readonly [phrase: Phrase & { readonly kind: "festival" }, count: number] | undefined => {
  const [name, day] = tokens.slice(at, at + 2)
  const named = name?.kind === "other" && wideScope.test(name.text) && name.text.length > 2
  return named && day?.text === "日" && day.gap === "none"
    ? [{ kind: "festival", text: quote(tokens, at, 2) }, 2]
    : undefined
}

/** Tokens that may give another time, so that a condition with one of them is not a mere remark. */
const timeKinds: ReadonlySet<unknown> = new Set<Token["kind"]>([
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

const maxConditionTokens = 30

/** A condition that may change the time later, up to the end of its clause: 如遇雨天顺延, 具体时间以通知为准. */
export const readCondition = (
  tokens: Tokens,
  at: number
): readonly [phrase: Phrase & { readonly kind: "remark" | "label" }, count: number] | undefined => {
  const { kind, text = "" } = tokens[at] ?? {}
  if (kind !== "condition") return undefined
  let end = at + 1
  while (end < tokens.length && end <= at + maxConditionTokens) {
    const token = tokens[end]
    if (token?.kind === "break" || token?.kind === "close" || token?.gap === "line") break
    if (timeKinds.has(token?.kind)) return text.startsWith("具体") ? [{ kind: "label", text }, 1] : undefined
    end++
  }
  if (end > at + maxConditionTokens) return undefined
  return [{ kind: "remark", text: quote(tokens, at, end - at) }, end - at]
}
