import type { Notice } from "@kepu/core"
import type { CountyFiles, RowsFile } from "./files.ts"
import type { CellIssue } from "./issues.ts"
import type { ReadOptions } from "./options.ts"
import { portfolioIn, type ReadResult } from "./readPortfolio.ts"

/**
 * Reads tables of which the cells are known, as `readPortfolio` reads files. Its issues are without words.
 */
export const readCells = (
  notice: Notice,
  tables: CountyFiles<RowsFile>,
  options: ReadOptions = {}
): ReadResult<CellIssue> => portfolioIn(notice, tables, options)
