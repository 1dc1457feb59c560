import { type LengthPhrase, type Match, quote, type Tokens } from "./Phrase.ts"

const units = {
  days: [1, "days"],
  weeks: [7, "days"],
  months: [1, "months"],
  hours: [60, "minutes"],
  minutes: [1, "minutes"]
} as const satisfies Record<string, readonly [number, LengthPhrase["unit"]]>

const unitOf = (kind: string | undefined) =>
  kind !== undefined && kind in units ? units[kind as keyof typeof units] : undefined

/** 3天, 为期一周, 共3天, 持续2小时, 半小时. 3日 is a duration only behind 为期 and the like, else a day of the month. */
export const readLength = (tokens: Tokens, at: number): Match | undefined => {
  const start = tokens[at]?.kind === "lead" ? at + 1 : at
  const number = tokens[start]
  const after = tokens[start + 1]
  const half = number?.kind === "half" && after?.kind === "hours"
  const unit = unitOf(after?.kind) ?? (start > at && after?.kind === "day" ? units.days : undefined)
  if (unit === undefined || (!half && (number?.kind !== "number" || number.text.length > 3))) return undefined
  const [factor, name] = unit
  const amount = half ? factor / 2 : (number.value ?? 0) * factor
  const count = start + 2 - at
  return amount > 0 ? [{ kind: "length", text: quote(tokens, at, count), amount, unit: name }, count] : undefined
}
