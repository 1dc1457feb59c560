import type { Notice } from "@kepu/core"
import type { CountyFiles, RowsFile } from "./files.ts"
import type { CellIssue } from "./issues.ts"
import type { ReadOptions } from "./options.ts"
import { beginPortfolio, finishAlone, hasFurther, type ReadResult } from "./readPortfolio.ts"

/**
 * Reads tables of which the cells are known, as `readPortfolio` reads files, and comes to the same. Its issues are
 * without words. The reader of the register of units is loaded when there is one, and those of the platform's export, the
 * log and annex 2 when such a table comes, given or below another one.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { readCells } from "@kepu/csv/cells"
 *
 * const rows = [
 *   ["项目名称", "举办单位", "活动时间"],
 *   ["讲座", "县教育局", "9月18日"]
 * ]
 * const { portfolio } = await readCells(notice, { annex1: [{ name: "附件1.xlsx", rows }] })
 * console.log(portfolio.activities.map(({ name }) => name)) // [ '讲座' ]
 * ```
 */
export const readCells = async (
  notice: Notice,
  tables: CountyFiles<RowsFile>,
  options: ReadOptions = {}
): Promise<ReadResult<CellIssue>> => {
  const register = tables.units && (await import("./units/readUnits.ts")).unitsIn(notice, tables.units, options)
  const begun = beginPortfolio(notice, tables, options, register)
  if (!hasFurther(begun)) return finishAlone(begun)
  const { readFurther } = await import("./readFurther.ts")
  return readFurther(begun)
}
