import type { CellEdit } from "@kepu/view"
import type { ShownTable } from "../protocol.ts"

const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/gu, "").trim()

/**
 * The heading by which a cell of a column is written; `undefined` where neither letters nor a heading of its own tell the
 * column from others, so that another cell might be written.
 */
export const headingOf = (
  { letters }: Pick<ShownTable, "letters">,
  titles: ReadonlyArray<string>,
  column: number
): string | undefined => {
  const names = titles.map(oneLine)
  const name = names[column] ?? ""
  if (letters?.[column] !== undefined) return name
  return name !== "" && names.indexOf(name) === names.lastIndexOf(name) ? name : undefined
}

/** A text with its lines broken in one way, as boxes of a form give it back. */
const linesOf = (text: string): string => text.replaceAll(/\r\n?/gu, "\n")

/** What was typed for a cell, and what stood there. */
export interface CellTyped {
  readonly column: number
  readonly before: string
  readonly text: string
}

/** The cells of a row of which another text was typed. */
export const cellsEdited = (
  shown: ShownTable,
  titles: ReadonlyArray<string>,
  row: number,
  typed: ReadonlyArray<CellTyped>
): ReadonlyArray<CellEdit> => {
  const { file, letters, name } = shown
  const own = name === file ? {} : { table: name.slice(file.length + 1) }
  return typed.flatMap(({ before, column, text }) => {
    const heading = headingOf(shown, titles, column)
    if (heading === undefined || linesOf(before) === linesOf(text)) return []
    const letter = letters?.[column]
    const cell = letter === undefined ? {} : { cell: `${letter}${row}` }
    return [{ file, ...own, row, column: heading, ...cell, before, text: linesOf(text) }]
  })
}
