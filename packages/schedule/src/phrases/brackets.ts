import type { AssumptionCode } from "../assumption.ts"
import { refusal, type RefusalCode } from "../refusal.ts"
import type { PlacedPhrase } from "./Phrase.ts"

/** Phrases about time. A remark with one of them cannot be ignored. */
const timeKinds: ReadonlySet<PlacedPhrase["kind"]> = new Set<PlacedPhrase["kind"]>([
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

const has = (part: ReadonlyArray<PlacedPhrase>, ...kinds: ReadonlyArray<PlacedPhrase["kind"]>): boolean =>
  part.some((phrase) => kinds.includes(phrase.kind))

/** Refusals that a remark may contain: telephone numbers have long and masked digits. */
const harmless: ReadonlySet<RefusalCode> = new Set<RefusalCode>(["garbled", "masked"])

const remarkKinds = ["other", "scene"] as const

/** Splits phrases at commas and semicolons. Each part begins with its separator. */
const partsOf = (phrases: ReadonlyArray<PlacedPhrase>): ReadonlyArray<ReadonlyArray<PlacedPhrase>> => {
  const parts: Array<Array<PlacedPhrase>> = [[]]
  for (const phrase of phrases) {
    if ((phrase.kind === "list" && phrase.text !== ":") || phrase.kind === "break") parts.push([phrase])
    else parts.at(-1)?.push(phrase)
  }
  return parts
}

/** 线上延续至9月30日, which is no mere remark. */
const isExtension = (part: ReadonlyArray<PlacedPhrase>): boolean =>
  part
    .filter(({ kind }) => kind !== "list")
    .map(({ kind }) => kind)
    .join(" ") === "scene to date"

/** The phrases of a part that belong to the time. */
const relevantIn = (part: ReadonlyArray<PlacedPhrase>, assumed: Set<AssumptionCode>): ReadonlyArray<PlacedPhrase> => {
  if (part.length === 0) return part
  const isLunar =
    part.some((phrase) => phrase.kind === "lunar" || (phrase.kind === "date" && phrase.calendar)) ||
    part.every((phrase) => phrase.kind === "list" || (phrase.kind === "date" && phrase.lunar))
  const ignored = isLunar ? "lunar-day-ignored" : has(part, "aside") ? "note-ignored" : undefined
  if (ignored !== undefined) {
    assumed.add(ignored)
    return []
  }
  // 活动期间 is a time, whereas 全国科普日 and 中秋节 in brackets are only names.
  if (part.every(({ kind }) => kind === "noticePeriod" || kind === "list")) return part
  if (part.every(({ kind }) => ["noticeName", "festival", "list", "year"].includes(kind)))
    return part.filter(({ kind }) => kind === "year")
  if (!has(part, ...remarkKinds) || isExtension(part)) return part
  const refused = part.find((phrase) => phrase.kind === "refused" && !harmless.has(phrase.refusal.code))
  if (refused) return [refused]
  // Garbled digits with a colon are a broken clock time, others may be a telephone number.
  if (part.some(({ kind, text }) => timeKinds.has(kind) || (kind === "refused" && text.includes(":")))) {
    const text = part.map((phrase) => phrase.text).join("")
    return [{ kind: "refused", text, refusal: refusal("note-unclear", { text }), gap: "none" }]
  }
  assumed.add("note-ignored")
  return []
}

/**
 * The phrases in a bracket that belong to the time, as if there were no bracket. Lunar dates, hours of admission and
 * remarks without a time are left out and added to `assumed`. A remark with a time becomes a refusal.
 */
export const relevantPhrases = (
  phrases: ReadonlyArray<PlacedPhrase>,
  assumed: Set<AssumptionCode>
): ReadonlyArray<PlacedPhrase> => partsOf(phrases).flatMap((part) => relevantIn(part, assumed))
