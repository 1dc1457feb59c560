import type { IssueCode, Severity } from "./issueTexts.ts"
import type { Localized, Slots } from "./Localized.ts"

export type { IssueCode } from "./issueTexts.ts"

/** Where something was noticed. */
export interface OfficePlace {
  /** The name of the table, where one is meant. */
  readonly table?: string
  /** The cell as spreadsheets name it: `B7`. */
  readonly cell?: string
}

/** Something that a person should know of a file that was read. */
export interface OfficeIssue {
  readonly code: IssueCode
  readonly text: Localized
  readonly place: OfficePlace
  readonly severity: Severity
}

/** The same while a file is read: the words are loaded when there is something to say. */
export interface Noted extends Pick<OfficeIssue, "code" | "place"> {
  readonly slots: Slots
}

export const noted = (code: IssueCode, place: OfficePlace, slots: Slots = {}): Noted => ({ code, place, slots })
