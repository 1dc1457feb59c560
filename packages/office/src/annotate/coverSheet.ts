import type { Budget } from "../Limits.ts"
import { linesIn } from "../textWidth.ts"
import { escaped } from "../patch/comments.ts"
import { inserted, withElement } from "../patch/edits.ts"
import { appended } from "./styleLists.ts"
import { before, rootPrefix, topLevel } from "../patch/topLevel.ts"

/** A sheet of words before those of the clerk. */
export interface Cover {
  readonly name: string
  /** Each a row; every line in one cell, so that no reader takes the sheet for a table. */
  readonly lines: ReadonlyArray<string>
  /** The name of the sheet that is the cover of an earlier round, if there is one: it is written anew. */
  readonly replaces?: string
}

const behindFormats = ["cellStyles", "dxfs", "tableStyles", "colors", "extLst"]

/** Styles with the one of the cover's cells, and its number. */
export const withCoverStyle = (styles: string, budget: Budget): readonly [styles: string, number: number] => {
  const p = rootPrefix(styles)
  const format = `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><${p}alignment vertical="top" wrapText="1"/></${p}xf>`
  return appended(styles, "cellXfs", format, behindFormats, budget)
}

/** What a cell holds at most. */
const longest = 32_767

/** The width of the column in characters of half width, and heights in points: not every program finds them by itself. */
const width = 70
const heightOf = (line: string): number => Math.min(409, linesIn(line, width - 2) * 16 + 4)

export const coverXml = ({ lines }: Cover, main: string, style: number | undefined): string => {
  const s = style === undefined ? "" : ` s="${style}"`
  const rows = lines.map(
    (line, n) =>
      `<row r="${n + 1}" ht="${heightOf(line)}" customHeight="1"><c r="A${n + 1}" t="inlineStr"${s}><is><t xml:space="preserve">${escaped(line.slice(0, longest))}</t></is></c></row>`
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols><col min="1" max="1" width="${width}" customWidth="1"/></cols><sheetData>${rows.join("")}</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/></worksheet>`
}

/**
 * A workbook with one sheet more at its beginning. What counts sheets by their place counts one more, and the sheet that
 * opens is the one that did.
 */
export const withFirstSheet = (
  workbook: string,
  name: string,
  id: string,
  relations: string,
  budget: Budget
): string => {
  const p = rootPrefix(workbook)
  const known = Array.from(workbook.matchAll(/\ssheetId\s*=\s*["'](\d+)["']/gu), ([, number]) => Number(number))
  const sheet = `<${p}sheet name="${escaped(name)}" sheetId="${Math.max(0, ...known) + 1}" xmlns:r="${relations}" r:id="${id}"/>`
  const children = topLevel(workbook, budget)
  const sheets = children.find((child) => child.name === "sheets")
  if (sheets === undefined) return workbook
  const open = workbook.indexOf(">", sheets.begin) + 1
  const insertions = [{ at: open, to: open, text: sheet }]
  if (!children.some((child) => child.name === "bookViews")) {
    const views = `<${p}bookViews><${p}workbookView activeTab="1"/></${p}bookViews>`
    insertions.push(before(workbook, children, new Set(["sheets"]), views))
  }
  return inserted(workbook, insertions)
    .replaceAll(/(\slocalSheetId\s*=\s*["'])(\d+)/gu, (_, begin: string, at: string) => `${begin}${Number(at) + 1}`)
    .replaceAll(/<((?:[\w.-]+:)?workbookView)\b([^>]*)>/gu, (view, tag: string, rest: string) => {
      if (view.includes('activeTab="1"') && !workbook.includes(view)) return view
      const active = /\sactiveTab\s*=\s*["'](\d+)["']/u.exec(rest)
      return active === null
        ? `<${tag} activeTab="1"${rest}>`
        : `<${tag}${rest.replace(active[0], ` activeTab="${Number(active[1]) + 1}"`)}>`
    })
}

/** A list of relationships or of types with one more, if it is not there. */
export const withEntry = (list: string, part: string, element: string): string =>
  withElement(list, new RegExp(`"/?${part.replaceAll(".", "\\.")}"`, "u"), element)
