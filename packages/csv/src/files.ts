import type { Localized } from "@kepu/core"
import type { Encoding } from "./decodeText.ts"

/** A file as it came: its name, by which issues cite it, and its bytes. */
export interface CsvFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** What the bytes are decoded as, if not as they themselves tell (see `decodeText`). */
  readonly encoding?: Encoding
  /** Rows that stand above in the file of which this is a part, so that issues cite the right ones; none if absent. */
  readonly rowsBefore?: number
}

/** A file that may hold an annex 1 and was not read. */
export interface FileAside {
  /** The name by which the issue cites it. */
  readonly name: string
  /** Where it lies, in folders parted by `/`; what is in it may be told by them. */
  readonly path: string
  readonly why: Localized
}

/** The files of a county: each unit's annex 1, and what the office and the platform keep. */
export interface CountyFiles {
  readonly annex1: ReadonlyArray<CsvFile>
  /** The register of units; without it units come from the other files. */
  readonly units?: CsvFile
  /** The log of documents that arrived. */
  readonly submissions?: CsvFile
  /** Each unit's annex 2; without one nothing is known of recommendations. */
  readonly annex2?: ReadonlyArray<CsvFile>
  /** The export of the platform on which activities are filed. */
  readonly platform?: CsvFile
  /** Files that lay among them and were not read: what they may say is left open. */
  readonly aside?: ReadonlyArray<FileAside>
}
