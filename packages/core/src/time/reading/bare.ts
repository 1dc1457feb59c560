import { isTo, type Phrase, type Placed } from "./phrase.ts"

const joins = (phrase: Phrase | undefined): boolean => phrase?.kind === "list" || isTo(phrase)

/** 9-11点, 17、18日, 9-10月: the number takes the unit of what it is joined with on its right. */
const fromRight = (value: number, joint: Phrase | undefined, right: Phrase | undefined): Phrase | undefined => {
  const text = String(value)
  if (!joins(joint) || right === undefined) return undefined
  if (right.kind === "clock" && isTo(joint)) return { kind: "clock", text, hour: value, minute: 0, padded: false }
  if (right.kind !== "date") return undefined
  if (right.day !== undefined && right.month === undefined && right.year === undefined)
    return { kind: "date", text, day: value }
  const months =
    right.month !== undefined && right.year === undefined && right.within?.[0] === 1 && right.within[1] === 31
  return months ? { kind: "date", text, month: value, within: [1, 31] } : undefined
}

/** 9月17、18, 9.17-23: the number is a day of the month on its left. */
const fromLeft = (value: number, joint: Phrase | undefined, left: Phrase | undefined): Phrase | undefined =>
  joins(joint) && left?.kind === "date" && left.day !== undefined
    ? { kind: "date", text: String(value), day: value, ...(left.lunar ? ({ lunar: true } as const) : {}) }
    : undefined

/** Gives numbers without a unit the unit of their neighbours; those without such a neighbour stay. */
export const adoptUnits = (phrases: ReadonlyArray<Placed>): ReadonlyArray<Placed> => {
  const adopted = [...phrases]
  for (let at = adopted.length - 1; at >= 0; at--) {
    const phrase = adopted[at]
    const unit = phrase?.kind === "bare" ? fromRight(phrase.value, adopted[at + 1], adopted[at + 2]) : undefined
    if (phrase && unit) adopted[at] = { ...unit, gap: phrase.gap }
  }
  adopted.forEach((phrase, at) => {
    const left = adopted[at - 2]?.kind === "weekdays" ? adopted[at - 3] : adopted[at - 2]
    const unit = phrase.kind === "bare" ? fromLeft(phrase.value, adopted[at - 1], left) : undefined
    if (unit) adopted[at] = { ...unit, gap: phrase.gap }
  })
  return adopted
}
