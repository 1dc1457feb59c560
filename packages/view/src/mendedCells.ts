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
