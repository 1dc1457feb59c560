import type { Assessment, InputIssue, Language, Localized, Notice } from "@kepu/core"
import type { Paint } from "../text/paint.ts"

/** A row of a file that was taken for no record. */
export interface RowPassedOver {
  readonly file: string
  readonly table?: string
  /** As the spreadsheet numbers it. */
  readonly row: number
  /** What it is instead, as the reader calls it. */
  readonly why: string
}

/** All that the text page is made from. */
export interface Page {
  readonly notice: Notice
  readonly assessment: Assessment
  readonly issues: ReadonlyArray<InputIssue>
  /** How many files were read. */
  readonly files: number
  /** The rows that were taken for no record, if they are to be told. */
  readonly passedOver?: ReadonlyArray<RowPassedOver> | undefined
  readonly language: Language
  readonly paint: Paint
}

/** A part of the page: its lines, none if there is nothing to say. */
export type Section = (page: Page) => ReadonlyArray<string>

export const heading = ({ language, paint }: Page, text: Localized, note?: Localized): string =>
  paint("bold", text[language]) + (note === undefined ? "" : paint("dim", `  ${note[language]}`))
