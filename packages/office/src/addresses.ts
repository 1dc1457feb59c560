import type { Merge } from "./Table.ts"

const letterA = 65

/**
 * A column from 0 as spreadsheets name it: A, B … Z, AA.
 *
 * @example
 * ```ts
 * import { columnName } from "@kepu/office"
 *
 * console.log(columnName(0), columnName(27)) // A AB
 * ```
 */
export const columnName = (column: number): string =>
  (column < 26 ? "" : columnName(Math.floor(column / 26) - 1)) + String.fromCharCode(letterA + (column % 26))

/**
 * A cell, its column from 0 and its row from 1, as spreadsheets name it: `B7`.
 *
 * @example
 * ```ts
 * import { cellName } from "@kepu/office"
 *
 * console.log(cellName(6, 4)) // G4
 * ```
 */
export const cellName = (column: number, row: number): string => `${columnName(column)}${row}`

/** What spreadsheets have at most: XFD1048576. */
export const mostColumns = 16_384
export const mostRows = 1_048_576

/** The column from 0 of a cell's name; -1 if it is none. */
export const columnOf = (name: string): number => {
  let column = 0
  let at = 0
  for (; at < name.length; at++) {
    const letter = (name.charCodeAt(at) | 32) - 97
    if (letter < 0 || letter > 25) break
    column = column * 26 + letter + 1
  }
  return at === 0 || at > 3 || column > mostColumns ? -1 : column - 1
}

/** A range such as `C4:C6`; `undefined` if it is none, or a single cell. */
export const mergeOf = (range: string): Merge | undefined => {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/iu.exec(range.trim())
  if (match === null) return undefined
  const [, left = "", top, right = "", bottom] = match
  const merge = { top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) }
  return merge.left >= 0 && merge.top >= 0 && merge.right >= merge.left && merge.bottom >= merge.top ? merge : undefined
}
