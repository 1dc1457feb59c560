import type { InputIssue, Localized } from "@kepu/core"
import type { Encoding } from "./decodeText.ts"

/** A file as it came: its name, by which issues cite it, and its bytes. */
export interface CsvFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** What the bytes are decoded as, if not as they themselves tell (see `decodeText`). */
  readonly encoding?: Encoding
  /** Rows that stand above in the file of which this is a part, so that issues cite the right ones; none if absent. */
  readonly rowsBefore?: number
  /** Why it could not be read, where a reader of office files has told. */
  readonly refusal?: Localized
}

/** Cells that are one, by their indices, inclusive; what they hold stands in the first. */
export interface MergedCells {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** What was noticed where a file was made rows of: of a cell, of all of a table, or of the file. */
export interface FileNote extends Pick<InputIssue, "code" | "message" | "severity"> {
  /** The row as the file numbers it, from 1, and the index of the column. */
  readonly place?: { readonly row: number; readonly column: number }
  /** Whether it tells of the file, and not of the table with which it stands. */
  readonly isOfFile?: boolean
}

/** Which of the tables of a file one is. */
export interface TableOfFile {
  /** The sheet, or 表1, 表2 … in a document. */
  readonly name: string
  /** Whether its columns have letters, as those of a spreadsheet. */
  readonly hasLetters: boolean
}

/** A table that is no text, such as a sheet of a workbook. */
export interface RowsFile {
  /** The name of the file, by which issues cite it. */
  readonly name: string
  /** Which of its tables it is; absent if it is a table of text. */
  readonly table?: TableOfFile
  /** What each row's cells show, blank rows included: the first is the row behind `rowsBefore`. */
  readonly rows: ReadonlyArray<ReadonlyArray<string>>
  /** Rows that stand above in the file; below 0 if lines are among `rows` that are no rows of its table. */
  readonly rowsBefore?: number
  /** Columns that stand to the left in the table of which this is a part; none if absent. */
  readonly columnsBefore?: number
  readonly merges?: ReadonlyArray<MergedCells>
  readonly notes?: ReadonlyArray<FileNote>
}

/** A table as it came: text, or rows. */
export type TableFile = CsvFile | RowsFile

/** A file that may hold an annex 1 and was not read. */
export interface FileAside {
  /** The name by which the issue cites it. */
  readonly name: string
  /** Where it lies, in folders parted by `/`; what is in it may be told by them. */
  readonly path: string
  readonly why: Localized
}

/** The files of a county: each unit's annex 1, and what the office and the platform keep. */
export interface CountyFiles<File = TableFile> {
  readonly annex1: ReadonlyArray<File>
  /** The register of units; without it units come from the other files. */
  readonly units?: File
  /** The log of documents that arrived. */
  readonly submissions?: File
  /** Each unit's annex 2; without one nothing is known of recommendations. */
  readonly annex2?: ReadonlyArray<File>
  /** The export of the platform on which activities are filed. */
  readonly platform?: File
  /** Files that lay among them and were not read: what they may say is left open. */
  readonly aside?: ReadonlyArray<FileAside>
}
