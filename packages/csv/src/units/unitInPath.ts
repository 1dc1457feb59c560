import type { UnitId } from "@kepu/core/portfolio"
import type { Cells } from "../table/Shape.ts"
import type { UnitBook } from "./UnitBook.ts"

/** What else stands in the names of files. */
const other =
  /附件|附表|活动|项目|汇总表|汇总|统计表|登记表|明细表|报送|上报|填报|材料|科普日|科普|全国|表格|表|年|月|日|最终|定稿|修改|新|版|盖章|关于|的|[^\p{Script=Han}]+/u

/** Longer lines say more than whose a table is. */
const longestTitle = 60

const unitsIn = (book: UnitBook, text: string): ReadonlySet<UnitId> => {
  const words = text.split(other).filter((word) => word.length > 1)
  return new Set(words.map((word) => book.find(word) ?? book.guess(word).unit).filter((unit) => unit !== undefined))
}

/**
 * The one unit that the name of a file has, such as `附件1-罕井镇.csv`, or else that of the innermost folder that has one.
 * `undefined` where that leaves a choice.
 */
export const unitInPath = (book: UnitBook, path: string): UnitId | undefined => {
  for (const part of path.split(/[\\/]/u).toReversed()) {
    const [unit, ...others] = unitsIn(book, part.replace(/\.[^.]*$/u, ""))
    if (unit !== undefined) return others.length === 0 ? unit : undefined
  }
  return undefined
}

/** The one unit that the lines above a table have, such as `罕井镇2023年全国科普日活动汇总表`. */
export const unitInTitle = (book: UnitBook, lines: ReadonlyArray<Cells>): UnitId | undefined => {
  const titles = lines.flatMap((cells) => cells.filter((cell) => cell !== "" && cell.length < longestTitle))
  const [unit, ...others] = new Set(titles.flatMap((title) => [...unitsIn(book, title)]))
  return others.length === 0 ? unit : undefined
}
