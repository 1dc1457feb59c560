import type { OfficeIssue } from "@kepu/office"
import type { FileNote } from "../files.ts"

/** `B7`: the second column, and row 7. */
const placeOf = (cell: string | undefined): FileNote["place"] => {
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/u.exec(cell ?? "") ?? []
  if (row === "") return undefined
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(row), column }
}

/** What was noticed in a table, or without its name in the file as a whole. */
export const notesOf = (issues: ReadonlyArray<OfficeIssue>, table: string | undefined): ReadonlyArray<FileNote> =>
  issues
    .filter((issue) => issue.place.table === table)
    .map(({ code, place: { cell }, severity, text }) => {
      const place = placeOf(cell)
      const note: FileNote = { code, severity: severity === "error" ? "error" : "warning", message: text }
      return place === undefined ? note : { ...note, place }
    })
