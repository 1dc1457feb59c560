import { cellName, columnOf, mergeOf } from "../addresses.ts"
import type { Budget } from "../Limits.ts"
import { escaped } from "../patch/comments.ts"
import { inserted } from "../patch/edits.ts"
import { appended } from "./styleLists.ts"
import { before, rootPrefix, topLevel } from "../patch/topLevel.ts"

/** What follows the old drawing, and what follows conditional formats, in a worksheet. */
const behindDrawing = [
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst"
]
const behindFormats = [
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  ...behindDrawing
]

const behindDifferentials = ["tableStyles", "colors", "extLst"]

/** A formula that is true, and tells whose mark it is. */
const formulaOf = (author: string): string => escaped(`"${author.replaceAll('"', "'")}"<>""`)

/** The first cell of each merge that a cell is in: its note is seen there alone. */
export const anchorOf = (sheet: string, cell: string): string => {
  const [column, row] = [columnOf(cell), Number(/\d+$/u.exec(cell)?.[0] ?? 0) - 1]
  for (const [, range = ""] of sheet.matchAll(/<(?:[\w.-]+:)?mergeCell\s[^>]*?ref\s*=\s*["']([^"']+)["']/gu)) {
    const merge = mergeOf(range)
    if (merge === undefined) continue
    const { bottom, left, right, top } = merge
    if (column >= left && column <= right && row >= top && row <= bottom) return cellName(left, top + 1)
  }
  return cell
}

/** A sheet without the marks of an author. */
const withoutMarks = (sheet: string, author: string, budget: Budget): string => {
  const formula = `>${formulaOf(author)}<`
  const own = topLevel(sheet, budget).filter(
    ({ begin, end, name }) => name === "conditionalFormatting" && sheet.slice(begin, end).includes(formula)
  )
  return inserted(
    sheet,
    own.map(({ begin, end }) => ({ at: begin, to: end, text: "" }))
  )
}

/**
 * A sheet whose marked cells are those given: a conditional format that always holds, so that the cells keep their own
 * styles. It comes after those of the clerk, which may hide it. `style` is its number among the differential ones.
 */
export const withMarks = (
  sheet: string,
  cells: ReadonlyArray<string>,
  style: number | undefined,
  author: string,
  budget: Budget
): string => {
  const rest = withoutMarks(sheet, author, budget)
  if (cells.length === 0 || style === undefined) return rest
  const p = rootPrefix(rest)
  const priority = Math.max(0, ...Array.from(rest.matchAll(/\spriority="(\d+)"/gu), ([, number]) => Number(number))) + 1
  const mark =
    `<${p}conditionalFormatting sqref="${cells.join(" ")}"><${p}cfRule type="expression" dxfId="${style}" priority="${priority}">` +
    `<${p}formula>${formulaOf(author)}</${p}formula></${p}cfRule></${p}conditionalFormatting>`
  return inserted(rest, [before(rest, topLevel(rest, budget), new Set(behindFormats), mark)])
}

/** A sheet that points to the drawing of its notes. */
export const withDrawing = (sheet: string, id: string, relations: string, budget: Budget): string => {
  const element = `<${rootPrefix(sheet)}legacyDrawing xmlns:r="${relations}" r:id="${id}"/>`
  return inserted(sheet, [before(sheet, topLevel(sheet, budget), new Set(behindDrawing), element)])
}

/** Styles with the one of marks, and its number. */
export const withMarkStyle = (styles: string, budget: Budget): readonly [styles: string, number: number] => {
  const p = rootPrefix(styles)
  const color = "FFFFE699"
  const mark = `<${p}dxf><${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${color}"/><${p}bgColor rgb="${color}"/></${p}patternFill></${p}fill></${p}dxf>`
  return appended(styles, "dxfs", mark, behindDifferentials, budget)
}
