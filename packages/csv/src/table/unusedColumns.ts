import { type CellIssue, fileIssue } from "../issues.ts"
import { shown } from "../text.ts"
import { type Columns, headingKey } from "./findHeader.ts"
import { type Headings, remarks } from "./headings.ts"
import type { Origin } from "./Origin.ts"

/** Whether a heading is for remarks, in which nobody looks for a fact. */
export const isForRemarks = (heading: string): boolean => remarks.some((word) => word === headingKey(heading))

/** What tells where in its row a record stands is no fact that somebody may have meant. */
const isFact = (fact: string): boolean => fact !== "number"

/** Tells of columns that give no fact, and which headings would: their texts are kept beside the records and decide nothing. */
export const unusedColumns = (
  file: Origin,
  row: number,
  names: ReadonlyArray<string>,
  columns: Columns,
  headings: Headings
): CellIssue => {
  const facts = Object.entries(headings).filter(([fact]) => isFact(fact))
  const unused = facts.filter(([fact]) => columns[fact] === undefined)
  const free = (unused.length > 0 ? unused : facts).flatMap(([, [first = ""]]) => first)
  const slots = { headings: shown(names.join("、")), free: free.join("、") }
  return fileIssue(file, "columns-unused", { row, slots })
}
