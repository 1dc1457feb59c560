import type { InputIssue, Localized } from "@kepu/core"
import { fill, localized } from "@kepu/core/text"
import { citedIn, type Origin } from "./table/Origin.ts"
import { ofFile, ofRow, pieces } from "./words.ts"

export type FileIssueText = keyof typeof ofFile
export type RowIssueText = keyof typeof ofRow

/** The place of an issue: a row as the spreadsheet numbers it and, where one cell is at issue, its heading. */
export interface Place {
  readonly file: Origin
  readonly row: number
  readonly column?: string | undefined
  /** Whether the column is a path in data that has no rows which a person would count. */
  readonly isPath?: boolean | undefined
}

/** What stands in the holes of a message. */
export type Slots = Parameters<typeof fill>[1]

const join = (one: Localized, other: Localized): Localized =>
  localized(one["zh-CN"] + other["zh-CN"], one.en + other.en)

/** An issue of a file as a whole; `row` is where the headings are, or 1. `code` is as in `rowIssue`. */
export const fileIssue = (
  file: Origin,
  text: FileIssueText,
  { code = text, row = 1, slots = {} }: { readonly code?: string; readonly row?: number; readonly slots?: Slots } = {}
): InputIssue => {
  const { message, severity, suggestion } = ofFile[text]
  return { ...citedIn(file), row, code, severity, message: fill(message, slots), suggestion: fill(suggestion, slots) }
}

/** An issue of a row, or of one cell of it. `code` is the issue's code if it is finer than that of the text. */
export const rowIssue = (
  { column, file, isPath, row }: Place,
  text: RowIssueText,
  slots: Slots = {},
  code: string = text
): InputIssue => {
  const { message, severity, suggestion } = ofRow[text]
  const place = column === undefined ? { row } : { row, column }
  const cell = column === undefined || typeof file === "string" ? undefined : file.cellAt?.(row, column)
  const said = cell === undefined ? place : { ...place, cell }
  const ofColumn = isPath === true ? pieces.within : cell === undefined ? pieces.cell : pieces.address
  const prefix = column === undefined ? pieces.row : ofColumn
  return {
    ...citedIn(file),
    ...said,
    code,
    severity,
    message: fill(join(prefix, message), { ...slots, ...said }),
    suggestion: fill(suggestion, slots)
  }
}
