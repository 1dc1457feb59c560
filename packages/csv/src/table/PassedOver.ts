/** Why a row is no record: what it is instead. */
export type PassedOverWhy =
  | "numbered"
  | "headings"
  | "title"
  | "page"
  | "rule"
  | "end"
  | "section"
  | "total"
  | "note"
  | "signature"
  | "reporting-unit"
  | "nothing"
  | "example"
  | "not-delivered"
  | "other-table"

/** A row that was passed over. It says nothing that is judged, and nothing of it is lost that would be. */
export interface PassedOver {
  readonly file: string
  /** The sheet of a workbook, or the table of a document. */
  readonly table?: string
  /** As the spreadsheet numbers it. */
  readonly row: number
  readonly why: PassedOverWhy
  /** How the row begins. */
  readonly text: string
}
