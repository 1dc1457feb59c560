import { type Match, type Phrase, quote, type Tokens } from "./Phrase.ts"

/** Weekdays in a row: `end` is the index behind them, `through` says that they are one range. */
interface Run {
  readonly days: ReadonlyArray<number>
  readonly through: boolean
  readonly end: number
}

const timeUnits: ReadonlySet<unknown> = new Set([
  "day",
  "month",
  "hour",
  "colon",
  "minute",
  "days",
  "weeks",
  "hours",
  "sitting"
])

/** The weekday at `at`. Behind another one, 周 may be missing: 周六、日, 周一三五. */
const weekdayAt = (tokens: Tokens, at: number, follows: boolean): number | undefined => {
  const token = tokens[at]
  if (token?.kind === "weekday") return token.value
  if (!follows) return undefined
  if (token?.text === "日") return 7
  const short = token?.kind === "number" && /^[一二三四五六]$/u.test(token.text) && !timeUnits.has(tokens[at + 1]?.kind)
  return short ? token.value : undefined
}

/** Every weekday from one to another, also over the weekend: 周六至周一. */
const through = (from: number, to: number): ReadonlyArray<number> =>
  Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, index) => ((from - 1 + index) % 7) + 1)

/** The weekdays from `at` on, in a list or a range. */
const readRun = (tokens: Tokens, at: number): Run | undefined => {
  if (tokens[at]?.kind === "weekend") return { days: [6, 7], through: false, end: at + 1 }
  if (tokens[at]?.kind === "workdays") return { days: [1, 2, 3, 4, 5], through: true, end: at + 1 }
  const days: Array<number> = []
  let ranges = 0
  let end = at
  for (;;) {
    const sign = tokens[end]?.kind
    const joined = days.length > 0 && (sign === "list" || sign === "slash" || sign === "to" || sign === "dash") ? 1 : 0
    const day = weekdayAt(tokens, end + joined, days.length > 0)
    if (day === undefined) break
    const last = days.at(-1)
    if (last !== undefined && (sign === "to" || sign === "dash")) {
      days.push(...through(last, day).slice(1))
      ranges++
    } else {
      days.push(day)
    }
    end += joined + 1
  }
  return days.length > 0 ? { days, through: ranges === 1 && days.length > 1, end } : undefined
}

/** 周六, 周一至周五, 每周六、日, 每周周六, 每周末, 工作日, 周一闭馆 */
export const readWeekdays = (tokens: Tokens, at: number): Match | undefined => {
  const each = tokens[at]?.kind === "each"
  const weekly = each && tokens[at + 1]?.kind === "weeks"
  const run = readRun(tokens, at + (each ? 1 : 0) + (weekly ? 1 : 0))
  if (!run) return undefined
  let end = run.end
  while (tokens[end]?.kind === "except") end++
  const taken = end - at
  const text = quote(tokens, at, taken)
  const workdays = tokens[run.end - 1]?.kind === "workdays"
  const phrase: Phrase =
    end > run.end
      ? { kind: "except", text, days: run.days }
      : {
          kind: "weekdays",
          text,
          days: run.days,
          through: run.through,
          each: each || workdays,
          ...(workdays ? ({ workdays } as const) : {})
        }
  return [phrase, taken]
}
