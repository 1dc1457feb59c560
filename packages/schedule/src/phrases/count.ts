import { type Match, quote, type Tokens } from "./Phrase.ts"

const isNumber = (tokens: Tokens, at: number): boolean => tokens[at]?.kind === "number"

/** 第一场：, 场次一： */
const readSession = (tokens: Tokens, at: number): Match | undefined => {
  const first = tokens[at]?.kind === "ordinal" && isNumber(tokens, at + 1) && tokens[at + 2]?.kind === "sitting"
  const second = tokens[at]?.kind === "sitting" && isNumber(tokens, at + 1) && tokens[at + 2]?.kind === "colon"
  return first || second ? [{ kind: "label", text: quote(tokens, at, 3) }, 3] : undefined
}

/** 第三节课后, 第1、2节课: a part of the day without a clock time. */
const readLesson = (tokens: Tokens, at: number): Match | undefined => {
  if (tokens[at]?.kind !== "ordinal" || !isNumber(tokens, at + 1)) return undefined
  const joined = ["to", "dash", "list"].includes(tokens[at + 2]?.kind ?? "") && isNumber(tokens, at + 3)
  const count = joined ? 5 : 3
  const lesson = tokens[at + count - 1]?.kind === "lessonUnit"
  return lesson ? [{ kind: "period", text: quote(tokens, at, count) }, count] : undefined
}

/** 2场, 共3次, 每天两场, 每场 before a duration: a number of sessions, which does not matter to the time. */
const readCount = (tokens: Tokens, at: number): Match | undefined => {
  const each = tokens[at]?.kind === "each" && tokens[at + 1]?.kind === "sitting"
  const counted = each && (isNumber(tokens, at + 2) || tokens[at + 2]?.kind === "half")
  const start = tokens[at]?.kind === "lead" ? at + 1 : at
  const number = isNumber(tokens, start) && tokens[start + 1]?.kind === "sitting"
  if (!counted && !number) return undefined
  const count = counted ? 2 : start + 2 - at
  return [{ kind: "count", text: quote(tokens, at, count) }, count]
}

/** An ordinal or a number of sessions or lessons. */
export const readCounted = (tokens: Tokens, at: number): Match | undefined =>
  readSession(tokens, at) ?? readLesson(tokens, at) ?? readCount(tokens, at)

/** The indices of the tokens that number the items of a list: 1、9月17日 2、9月18日. */
export const itemNumbers = (tokens: Tokens): ReadonlySet<number> => {
  const items = new Set<number>()
  tokens.forEach(({ gap, kind, value }, at) => {
    const [sign, number, unit] = tokens.slice(at + 1, at + 4)
    const before = tokens[at - 1]?.kind
    const separate = items.size === 0 ? at === 0 || before === "colon" : gap !== "none" || before === "break"
    const signed = sign?.kind === "close" || sign?.text === "、" || sign?.kind === "dot"
    const labelled = at === 0 && number?.kind === "label"
    const dated =
      number?.kind === "number" && (unit?.kind === "year" || (unit?.kind === "month" && isNumber(tokens, at + 4)))
    const next = labelled || (dated && value === items.size + 1 && before !== "month")
    if (kind === "number" && separate && signed && next) items.add(at)
  })
  return items
}
