import { headingKey } from "./findHeader.ts"
import type { Headings } from "./headings.ts"
import { kindOfHeadings, type TableKind, type Tables } from "./kinds.ts"
import type { Cells } from "./Shape.ts"

/** Where a second table begins beside the first: its first column, and where the first one ends. */
export interface Beside {
  readonly kind: TableKind
  readonly end: number
  readonly from: number
  /** Its headings. */
  readonly titles: Cells
}

/** The second table that stands beside the first, behind a blank column or from another 序号 on. */
export const besideOf = (titles: Cells, numberWords: Headings[string] = [], tables?: Tables): Beside | undefined => {
  const first = titles.findIndex((title) => title !== "")
  const isNumber = (at: number): boolean => numberWords.includes(headingKey(titles[at] ?? ""))
  for (let at = first + 2; at < titles.length - 1; at++) {
    const isGap = titles[at] === ""
    if (!isGap && !isNumber(at)) continue
    const from = isGap ? at + 1 : at
    const right = titles.slice(from)
    const kind = right[0] === "" ? undefined : kindOfHeadings(right, tables)
    if (kind !== undefined && kindOfHeadings(titles.slice(0, at), tables) !== undefined)
      return { kind, end: at, from, titles: right }
  }
  return undefined
}
