import type { InputIssue } from "@kepu/core"
import type { Source, UnitId } from "@kepu/core/portfolio"
import { rowIssue } from "../issues.ts"
import { shown } from "../text.ts"
import type { UnitBook } from "./UnitBook.ts"

/** The unit of that name. One that is not on record is entered, which is an issue if there is a register. */
export const resolveUnit = (
  book: UnitBook,
  name: string,
  source: Source,
  column: string | undefined,
  issues: Array<InputIssue>
): UnitId => {
  const found = book.find(name)
  if (found !== undefined) return found
  const { file, row } = source
  if (book.hasRegister) issues.push(rowIssue({ file, row, column }, "unknown-unit", { text: shown(name) }))
  return book.add(name, source)
}
