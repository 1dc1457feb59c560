import { isRangeMark, type Phrase, type PlacedPhrase } from "./Phrase.ts"

const isJoint = (phrase: Phrase | undefined): boolean => phrase?.kind === "list" || isRangeMark(phrase)

/** 9-11点, 17、18日, 9-10月: the number with the unit of its right neighbour. */
const fromRight = (value: number, joint: Phrase | undefined, right: Phrase | undefined): Phrase | undefined => {
  const text = String(value)
  if (!isJoint(joint) || right === undefined) return undefined
  if (right.kind === "clock" && isRangeMark(joint))
    return { kind: "clock", text, hour: value, minute: 0, padded: false }
  if (right.kind !== "date") return undefined
  if (right.day !== undefined && right.month === undefined && right.year === undefined)
    return { kind: "date", text, day: value }
  const months =
    right.month !== undefined && right.year === undefined && right.within?.[0] === 1 && right.within[1] === 31
  return months ? { kind: "date", text, month: value, within: [1, 31] } : undefined
}

/** 9月17、18, 9.17-23: the number as a day of the month on its left. */
const fromLeft = (value: number, joint: Phrase | undefined, left: Phrase | undefined): Phrase | undefined =>
  isJoint(joint) && left?.kind === "date" && left.day !== undefined && !left.calendar
    ? { kind: "date", text: String(value), day: value, ...(left.lunar ? ({ lunar: true } as const) : {}) }
    : undefined

/** Gives numbers without a unit that of a neighbour in the same list or range. Others stay `bare`. */
export const inferUnits = (phrases: ReadonlyArray<PlacedPhrase>): ReadonlyArray<PlacedPhrase> => {
  const inferred = [...phrases]
  for (let at = inferred.length - 1; at >= 0; at--) {
    const phrase = inferred[at]
    const unit = phrase?.kind === "bare" ? fromRight(phrase.value, inferred[at + 1], inferred[at + 2]) : undefined
    if (phrase && unit) inferred[at] = { ...unit, gap: phrase.gap }
  }
  inferred.forEach((phrase, at) => {
    const left = inferred[at - 2]?.kind === "weekdays" ? inferred[at - 3] : inferred[at - 2]
    const unit = phrase.kind === "bare" ? fromLeft(phrase.value, inferred[at - 1], left) : undefined
    if (unit) inferred[at] = { ...unit, gap: phrase.gap }
  })
  return inferred
}
