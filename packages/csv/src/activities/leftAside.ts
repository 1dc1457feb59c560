import type { FileAside } from "../files.ts"
import { type CellIssue, fileIssue, type Said } from "../issues.ts"
import type { ActivitiesReading } from "../readActivities.ts"
import { unitInPath } from "../units/unitInPath.ts"
import type { UnitBook } from "../units/UnitBook.ts"
import { lostRow } from "./lostRow.ts"

/** What is known of a file that was not read: that it may tell of activities of the unit in its path, or else of any. */
export const leftAside = ({ name, path, why }: FileAside, book: UnitBook): ActivitiesReading<CellIssue> => {
  const unit = unitInPath(book, path)
  const whose: Said =
    unit === undefined ? { piece: "anybody" } : { piece: "ofUnit", slots: { unit: book.nameOf(unit) } }
  return {
    rows: [],
    reporters: [],
    silent: [],
    others: [],
    passedOver: [],
    unread: lostRow({ file: name, row: 1 }, unit === undefined ? [] : [unit]),
    issues: [fileIssue(name, "file-aside", { slots: { why, whose } })],
    usable: true
  }
}
