import { fold } from "../text.ts"
import type { Cells } from "./Shape.ts"

/** Signs by which printed forms number their columns, from the first on. */
const ordinals: ReadonlyArray<string> = ["甲乙丙丁戊己庚辛壬癸", "abcdefghijklmnopqrstuvwxyz", "一二三四五六七八九十"]

const fewest = 3

const isRemark = (cell: string): boolean => /^\(.+\)$/u.test(cell)
const asked =
  /^(?:必填|必选|选填|选择|可选|可空|非必填|不填|自动|填写|填数字|填文字|文本|文字|数字|日期|下拉)(?:项|选择|生成)?\*?$/u

const isNumbered = (cells: Cells): boolean => {
  const signs = cells.map((cell) => cell.replace(/[().、]/gu, ""))
  return signs.every((sign, n) => sign === String(n + 1)) || ordinals.some((all) => all.startsWith(signs.join("")))
}

/** Whether a row may be one that only explains the headings, as its first cells tell; almost none is. */
export const mayExplainHeadings = (cells: Cells, first: number): boolean => {
  const [one = "", two = "", three = ""] = [cells[first], cells[first + 1], cells[first + 2]]
  const sign = one.charCodeAt(0)
  return sign === 0x28 || sign === 0xff08 || (one.length < 5 && two.length < 5 && three.length < 5)
}

/**
 * Whether a row explains the headings above it: how each cell is to be filled in, in brackets or as 必填; or the numbers of
 * the columns.
 */
export const explainsHeadings = (cells: Cells): boolean => {
  const filled = cells.flatMap((cell) => (cell === "" ? [] : [fold(cell)]))
  return (
    filled.length >= fewest &&
    (filled.every(isRemark) || filled.every((cell) => asked.test(cell)) || isNumbered(filled))
  )
}
