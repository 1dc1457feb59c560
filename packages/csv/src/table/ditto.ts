import { beginsWith } from "../signs.ts"
import { fold } from "../text.ts"
import type { PassedOverWhy } from "./PassedOver.ts"
import type { Cells } from "./Shape.ts"
import type { Row } from "./Table.ts"

const ditto =
  /^(?:(?:同上|上同|同前|同上[行格栏面述列]|同上一?[行格栏项条个]|与?上[行格栏]?相?同|[见如]上[行栏项]?|″+|〃|〞|"|''|,,|、、|↑+|`|ditto|do\.?|id\.|-"-)(?:\(.*\))?)$/u

const bracketed = /^[([【〔](.+)[)\]】〕]$/u

/** Signs with which a mark that stands for the cell above begins. */
const mayBegin = beginsWith("同上与见如″〃〞”“\"'’‘′,，、↑⬆`dDiI-—（([［【〔")

const longest = 12

/** Whether a cell may stand for the one above it; most cells are told from such a one by their first character. */
const mayBeDitto = (cell: string): boolean => cell.length <= longest && mayBegin(cell)

const mayHoldDitto = (cells: Cells): boolean => {
  for (let at = 0; at < cells.length; at++) if (mayBeDitto(cells[at] ?? "")) return true
  return false
}

/** Whether a cell stands for the one above it: 同上, 〃, （同上）. */
const isDitto = (cell: string): boolean =>
  mayBeDitto(cell) &&
  ditto.test(
    fold(cell)
      .replace(bracketed, "$1")
      .replace(/[”“″〃〞′]+/gu, "″")
      .replace(/⬆/gu, "↑")
  )

/** A mark cannot mean a record that stands so many rows above. */
const longestReach = 64

/** What a table's reader makes of a row: no record for sure, if it says why, or one of which it cannot be sure. */
export type RowSorter = (row: Row) => { readonly why?: PassedOverWhy } | undefined

/** Puts into rows, in the order of the file, the cells above in place of marks. */
export const dittoReader = (
  sort: RowSorter | undefined,
  tell: (text: "ditto-alone" | "ditto-unsure", row: number, at: number, mark: string) => void
): ((row: Row) => Row) => {
  const above: Array<Row> = []
  /** The record above, without rows that are none, as examples. */
  const recordAbove = (): Row | undefined => above.findLast((row) => sort?.(row)?.why === undefined)

  const resolved = (row: Row): Row => {
    const marked = row.cells.flatMap((cell, at) => (isDitto(cell) ? [at] : []))
    if (marked.length === 0) return row
    const meant = recordAbove()
    const isUnsure = meant !== undefined && sort?.(meant) !== undefined
    const cells = [...row.cells]
    const tooLarge = new Map(row.tooLarge)
    for (const at of marked) {
      const text = isUnsure ? "" : (meant?.cells[at] ?? "")
      if (text === "") tell(isUnsure ? "ditto-unsure" : "ditto-alone", row.number, at, cells[at] ?? "")
      if (isUnsure) tooLarge.set(at, "")
      cells[at] = text
    }
    return { ...row, cells, tooLarge }
  }

  return (row) => {
    const read = mayHoldDitto(row.cells) ? resolved(row) : row
    above.push(read)
    if (above.length > 2 * longestReach) above.splice(0, longestReach)
    return read
  }
}
