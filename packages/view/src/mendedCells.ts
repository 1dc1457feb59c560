import type { Portfolio } from "@kepu/core"
import type { SafeFix } from "@kepu/core/remedy"
import type { CellText } from "@kepu/csv"
import { writtenColumn } from "./writtenColumn.ts"

/** The fact that a fix puts right, if it is one of an activity: `/activities/3/name`. */
const placeOf = ({ patch: [{ path, value }] }: SafeFix) => {
  const [, list, index, fact] = path.split("/")
  return list === "activities" && fact !== undefined && typeof value === "string"
    ? { activity: Number(index), fact, value }
    : undefined
}

/**
 * The cells that safe fixes reach, by file: those of the activities that the fixes name, and the telephone numbers,
 * which reading has made half-width already. Only annex forms are mended: an export shows what the platform holds,
 * and a fact that came from no column of a file has no cell.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { safeFixes } from "@kepu/core/remedy"
 * import { readPortfolio } from "@kepu/csv"
 * import { mendedCells } from "@kepu/view"
 *
 * const bytes = new TextEncoder().encode("项目名称,举办单位,联系电话\n义诊,孙镇,１３８００００１１２４\n")
 * const { portfolio } = readPortfolio(notice, { annex1: [{ name: "附件1-孙镇.csv", bytes }] })
 * const cells = mendedCells(portfolio, safeFixes(notice, portfolio, { asOf: "2023-09-05" }))
 * console.log(cells.get("附件1-孙镇.csv")?.map(({ column, text }) => `${column} ${text}`)) // [ '联系电话 13800001124' ]
 * ```
 */
export const mendedCells = (
  { activities }: Portfolio,
  fixes: ReadonlyArray<SafeFix>
): ReadonlyMap<string, ReadonlyArray<CellText>> => {
  const wanted = [
    ...activities.flatMap(({ contactPhone }, activity) =>
      contactPhone === undefined ? [] : [{ activity, fact: "contactPhone", value: contactPhone }]
    ),
    ...fixes.flatMap((fix) => placeOf(fix) ?? [])
  ]
  const files = new Map<string, Array<CellText>>()
  for (const { activity, fact, value } of wanted) {
    const source = activities[activity]?.source
    const column = writtenColumn(source, fact)
    if (source === undefined || column === undefined || !activities[activity]?.annexes?.length) continue
    const cells = files.get(source.file) ?? []
    const letters = source.letters?.[fact]
    cells.push({
      ...(source.table === undefined ? {} : { table: source.table }),
      row: source.row,
      column,
      ...(letters === undefined ? {} : { cell: `${letters}${source.row}` }),
      text: value
    })
    files.set(source.file, cells)
  }
  return files
}
