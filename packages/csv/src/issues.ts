import type { InputIssue, Localized } from "@kepu/core"
import type { MissingUnit } from "@kepu/core/notice"
import type { Refused } from "@kepu/schedule/read"
import { citedIn, type Origin } from "./table/Origin.ts"
import type { pieces } from "./words/pieces.zh-CN.ts"
import * as severities from "./words/severities.ts"

export type FileIssueText = keyof typeof severities.file
export type RowIssueText = keyof typeof severities.row

/** The place of an issue: a row as the spreadsheet numbers it and, where one cell is at issue, its heading. */
export interface Place {
  readonly file: Origin
  readonly row: number
  readonly column?: string | undefined
  /** Whether the column is a path in data that has no rows which a person would count. */
  readonly isPath?: boolean | undefined
}

/** What stands in a hole of a message and is words of this package, or of the parser of times. */
export type Said =
  | { readonly piece: keyof typeof pieces; readonly slots?: Slots }
  /** What another issue says. */
  | { readonly cause: CellIssue }
  /** Why a time was refused, behind the text of it that the message names. */
  | { readonly refused: Pick<Refused, "code" | "slots">; readonly text: string }

/** What stands in the holes of a message. */
export type Slots = Readonly<Record<string, string | number | Localized | Said>>

/** What an issue says, by the keys of its texts. */
export type Says =
  | { readonly of: "file"; readonly text: FileIssueText; readonly slots: Slots }
  | { readonly of: "row"; readonly text: RowIssueText; readonly slots: Slots; readonly isPath?: true }
  | { readonly of: "foreign"; readonly text: keyof typeof severities.foreign; readonly refusal?: Localized }
  /** What a reader of office files told of it: what is wrong and, behind a semicolon, what to do. */
  | { readonly of: "note"; readonly message: Localized }
  /** A unit that the notice names and that is not there. */
  | { readonly of: "unit"; readonly unit: MissingUnit }

/** An `InputIssue` before it is told: where and how grave it is, and by its code what. */
export interface CellIssue extends Omit<InputIssue, "message" | "suggestion"> {
  /** What `tellIssues` of `@kepu/csv/words` puts into words. */
  readonly says: Says
}

/** An issue of a file as a whole; `row` is where the headings are, or 1. `code` is as in `rowIssue`. */
export const fileIssue = (
  file: Origin,
  text: FileIssueText,
  { code = text, row = 1, slots = {} }: { readonly code?: string; readonly row?: number; readonly slots?: Slots } = {}
): CellIssue => ({ ...citedIn(file), row, code, severity: severities.file[text], says: { of: "file", text, slots } })

/** An issue of a row, or of one cell of it. `code` is the issue's code if it is finer than that of the text. */
export const rowIssue = (
  { column, file, isPath, row }: Place,
  text: RowIssueText,
  slots: Slots = {},
  code: string = text
): CellIssue => {
  const cell = column === undefined || typeof file === "string" ? undefined : file.cellAt?.(row, column)
  return {
    ...citedIn(file),
    row,
    ...(column === undefined ? {} : { column }),
    ...(cell === undefined ? {} : { cell }),
    code,
    severity: severities.row[text],
    says: { of: "row", text, slots, ...(isPath === true ? { isPath } : {}) }
  }
}
