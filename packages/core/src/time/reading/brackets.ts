import type { AssumptionCode } from "./assumption.ts"
import type { Placed } from "./phrase.ts"
import { type RefusalCode, refusal } from "./refusal.ts"

/** Phrases that say a time. A remark that holds one cannot be left aside. */
const timely: ReadonlySet<Placed["kind"]> = new Set<Placed["kind"]>([
  "date",
  "year",
  "clock",
  "period",
  "weekdays",
  "except",
  "daily",
  "length",
  "onwards",
  "begins",
  "noticePeriod",
  "nextDay"
])

const has = (part: ReadonlyArray<Placed>, ...kinds: ReadonlyArray<Placed["kind"]>): boolean =>
  part.some((phrase) => kinds.includes(phrase.kind))

/** What a telephone number may hold: digits, and signs that hide some of them. */
const bearable: ReadonlySet<RefusalCode> = new Set<RefusalCode>(["garbled", "masked"])

const remarks = ["other", "scene"] as const

const partsOf = (phrases: ReadonlyArray<Placed>): ReadonlyArray<ReadonlyArray<Placed>> => {
  const parts: Array<Array<Placed>> = [[]]
  for (const phrase of phrases) {
    if ((phrase.kind === "list" && phrase.text !== ":") || phrase.kind === "break") parts.push([phrase])
    else parts.at(-1)?.push(phrase)
  }
  return parts
}

const keep = (part: ReadonlyArray<Placed>, notes: Set<AssumptionCode>): ReadonlyArray<Placed> => {
  const aside = has(part, "lunar") ? "lunar-day-ignored" : has(part, "aside") ? "note-ignored" : undefined
  if (aside !== undefined) {
    notes.add(aside)
    return []
  }
  if (part.every((phrase) => phrase.kind === "list" || (phrase.kind === "date" && phrase.lunar))) {
    notes.add("lunar-day-ignored")
    return []
  }
  // The window's name beside a date only says once more what kind of time it is.
  if (part.every(({ kind }) => kind === "noticePeriod" || kind === "list")) return part
  if (part.every(({ kind }) => kind === "noticeName" || kind === "festival" || kind === "list")) return []
  if (!has(part, ...remarks)) return part
  const banned = part.find((phrase) => phrase.kind === "refused" && !bearable.has(phrase.refusal.code))
  if (banned) return [banned]
  // Digits that a colon has glued together are a broken clock, others may be a telephone number.
  if (part.some(({ kind, text }) => timely.has(kind) || (kind === "refused" && text.includes(":")))) {
    const text = part.map((phrase) => phrase.text).join("")
    return [{ kind: "refused", text, refusal: refusal("note-unclear", { text }), gap: "none" }]
  }
  notes.add("note-ignored")
  return []
}

/**
 * What of a bracket belongs to the time. Lunar days, hours of admission and remarks without a time are left aside
 * and noted; everything else is read as if the brackets were not there.
 */
export const keptInBrackets = (phrases: ReadonlyArray<Placed>, notes: Set<AssumptionCode>): ReadonlyArray<Placed> =>
  partsOf(phrases).flatMap((part) => keep(part, notes))
