import { beginsWith } from "../signs.ts"
import { fold } from "../text.ts"
import type { Cells } from "./Shape.ts"

const ditto =
  /^(?:(?:同上|上同|同前|同上[行格栏面述列]|同上一?[行格栏项条个]|与?上[行格栏]?相?同|[见如]上[行栏项]?|″+|〃|〞|"|''|,,|、、|↑+|`|ditto|do\.?|id\.|-"-)(?:\(.*\))?)$/u

/** Signs with which a mark that stands for the cell above begins. */
const mayBegin = beginsWith("同上与见如″〃〞”“\"'’‘′,，、↑⬆`dDiI-—")

const longest = 12

/** Whether a cell may stand for the one above it; most cells are told from such a one by their first character. */
const mayBeDitto = (cell: string): boolean => cell.length <= longest && mayBegin(cell)

export const mayHoldDitto = (cells: Cells): boolean => {
  for (let at = 0; at < cells.length; at++) if (mayBeDitto(cells[at] ?? "")) return true
  return false
}

/** Whether a cell stands for the one above it: 同上, 〃. */
export const isDitto = (cell: string): boolean =>
  mayBeDitto(cell) &&
  ditto.test(
    fold(cell)
      .replace(/[”“″〃〞′]+/gu, "″")
      .replace(/⬆/gu, "↑")
  )

/** The cells with those above in place of marks; `alone` is told of a mark above which nothing stands. */
export const withCellsAbove = (cells: Cells, above: Cells | undefined, alone: (at: number) => void): Cells => {
  let copy: Array<string> | undefined
  for (let at = 0; at < cells.length; at++) {
    if (!isDitto(cells[at] ?? "")) continue
    const text = above?.[at] ?? ""
    if (text === "") alone(at)
    ;(copy ??= [...cells])[at] = text
  }
  return copy ?? cells
}
