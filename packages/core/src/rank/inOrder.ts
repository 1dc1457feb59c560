import type { Subject } from "../requirement/Subject.ts"

/** A UTF-16 unit as a number that sorts like the code point which it begins or ends. */
const rank = (unit: number): number => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800)

/**
 * Compares texts code point by code point: the same on every machine, and no opinion on how names should sort.
 *
 * @example
 * ```ts
 * import { byCodePoint } from "@kepu/core/port"
 *
 * console.log(["乙", "甲"].toSorted(byCodePoint)) // [ '乙', '甲' ]
 * ```
 */
export const byCodePoint = (a: string, b: string): number => {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const [left, right] = [a.charCodeAt(i), b.charCodeAt(i)]
    if (left !== right) return rank(left) - rank(right)
  }
  return a.length - b.length
}

/** The order of a table between what nothing else puts in order: by name, then by id. */
export const byName = (
  a: { readonly id: string; readonly name: string },
  b: { readonly id: string; readonly name: string }
): number => byCodePoint(a.name, b.name) || byCodePoint(a.id, b.id)

/**
 * The order of rows between which nothing else decides: by the names of their subjects, then by the ids.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { bySubject, indicate } from "@kepu/core/rank"
 *
 * const units = [
 *   { id: "sun", name: "孙镇" },
 *   { id: "edu", name: "县教育局" }
 * ]
 * const { rows } = indicate(notice, portfolioFromData({ units, activities: [] }), { asOf: "2023-10-01" })
 * console.log(rows.toSorted(bySubject).map(({ subject }) => subject.name)) // [ '县教育局', '孙镇' ]
 * ```
 */
export const bySubject = (a: { readonly subject: Subject }, b: { readonly subject: Subject }): number =>
  byName(a.subject, b.subject)
