import { isOneEdit } from "../units/unitNames.ts"
import { headingKey } from "./findHeader.ts"
import type { Headings } from "./headings.ts"
import type { Layout } from "./layout.ts"

/** A heading that gives no fact, and the known one from which a slip parts it. */
export type Misspelt = Readonly<Record<"heading" | "near", string>>

/** Headings that may be slips for one of a fact that has no column: 主题份类 for 主题分类. */
export const misspelt = ({ columns, parts, titles }: Layout, headings: Headings): ReadonlyArray<Misspelt> => {
  const used = new Set([...Object.values(columns), ...parts])
  const lacking = Object.entries(headings).flatMap(([fact, words]) => (columns[fact] === undefined ? words : []))
  return titles.flatMap((title, at) => {
    const key = headingKey(title)
    if (key === "" || used.has(at)) return []
    const near = lacking.find((word) => isOneEdit(key, word) && key.length === word.length)
    return near === undefined ? [] : [{ heading: title, near }]
  })
}
