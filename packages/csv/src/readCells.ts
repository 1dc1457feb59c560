import type { Notice } from "@kepu/core"
import type { CountyFiles, RowsFile } from "./files.ts"
import type { CellIssue } from "./issues.ts"
import type { ReadOptions } from "./options.ts"
import { beginPortfolio, finishAlone, hasFurther, type ReadResult } from "./readPortfolio.ts"

/**
 * Reads tables of which the cells are known, as `readPortfolio` reads files, and comes to the same. Its issues are
 * without words. The readers of the platform's export, the log and annex 2 are loaded when such a table comes, given or
 * below another one.
 */
export const readCells = async (
  notice: Notice,
  tables: CountyFiles<RowsFile>,
  options: ReadOptions = {}
): Promise<ReadResult<CellIssue>> => {
  const begun = beginPortfolio(notice, tables, options)
  if (!hasFurther(begun)) return finishAlone(begun)
  const { readFurther } = await import("./readFurther.ts")
  return readFurther(begun)
}
