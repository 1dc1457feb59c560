import type { CellIssue } from "../issues.ts"
import type { FileNote } from "../files.ts"
import { oneLine, shown } from "../text.ts"
import { citedIn, type Origin } from "./Origin.ts"
import type { Cells } from "./Shape.ts"

/** What the reader of an office file noticed, as an issue at its cell; `titles` are the headings once they are known. */
export const noteIssue = (origin: Origin, note: FileNote, titles: Cells = []): CellIssue => {
  const { code, isOfFile = false, message, severity } = note
  const { file, table } = citedIn(origin)
  const where = table === undefined || isOfFile ? { file } : { file, table }
  const rest = { code, severity, says: { of: "note", message } } as const
  if (note.place === undefined) return { ...where, row: 1, ...rest }
  const { column: at, row } = note.place
  const heading = shown(oneLine(titles[at] ?? ""))
  const letters = typeof origin === "string" ? undefined : origin.lettersOf?.(at)
  const column = heading === "" ? {} : { column: heading }
  const cell = letters === undefined ? {} : { cell: `${letters}${row}` }
  return { ...where, row, ...column, ...cell, ...rest }
}

/** What need not be told of a cell of which the other code tells more. */
const lesser: Readonly<Record<string, string>> = { "phone-zero": "zero-lost", "cell-error": "placeholder" }

/** The issues without those of which a cell tells twice, once as a spreadsheet's and once as what it should hold. */
export const withoutTwice = (issues: ReadonlyArray<CellIssue>): Array<CellIssue> => {
  const keyOf = ({ column, row }: CellIssue, code: string): string => JSON.stringify([row, column, code])
  const told = new Set(
    issues.flatMap((issue) => {
      const code = lesser[issue.code]
      return code === undefined ? [] : [keyOf(issue, code)]
    })
  )
  return told.size === 0 ? [...issues] : issues.filter((issue) => !told.has(keyOf(issue, issue.code)))
}
