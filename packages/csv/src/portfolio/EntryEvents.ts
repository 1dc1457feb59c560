import type { Unread } from "@kepu/core/portfolio"
import type { CellIssue } from "../issues.ts"
import type { Found } from "./acceptRecord.ts"

/** What is told of a file that holds a whole portfolio, line by line. */
export interface EntryEvents {
  /** It is such a file. */
  readonly begin: () => void
  readonly found: (found: Found) => void
  /** A line that holds no record that could be read. */
  readonly lost: (row: number, unread: ReadonlyArray<Unread>) => void
  readonly issue: (issue: CellIssue) => void
}
