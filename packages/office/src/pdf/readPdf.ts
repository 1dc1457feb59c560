import { addAll } from "../document/addAll.ts"
import { Content } from "../document/Content.ts"
import { noted } from "../issues.ts"
import { linesOfPage } from "../layout/lines.ts"
import type { Budget } from "../Limits.ts"
import type { Reading } from "../Reading.ts"
import { damaged, Refused } from "../Refused.ts"
import type { Font } from "./fonts.ts"
import { pagesOf, readPage } from "./pages.ts"
import { PdfFile } from "./PdfFile.ts"
import type { Dict } from "./values.ts"

/** A page of which more glyphs are unknown than this part is not read: what is left would be scraps. */
const mostUnknown = 0.5

/** Reads the text of a PDF, line by line as its pages show it. One without any text is told to be scanned. */
export const readPdf = (bytes: Uint8Array, budget: Budget): Reading => {
  budget.unpack(bytes.length)
  const file = new PdfFile(bytes, new Content(budget))
  const pages = pagesOf(file)
  if (pages.length === 0) return damaged()
  const fonts = new Map<Dict, Font>()
  const lines: Array<string> = []
  const blank: Array<number> = []
  for (const [at, page] of pages.entries()) {
    const { fragments, unknown } = readPage(page, file, fonts)
    const known = fragments.reduce((sum, { text }) => sum + text.length, 0)
    const found = unknown > (known + unknown) * mostUnknown ? [] : linesOfPage(fragments)
    if (found.length === 0) blank.push(at + 1)
    addAll(lines, found)
    budget.tick()
  }
  if (lines.length === 0) throw new Refused("scanned")
  const unread = blank.length === 0 ? [] : [noted("pages-unread", {}, { pages: blank.join("、") })]
  return { tables: [], issues: [noted("tables-unread", {}), ...unread], text: lines.join("\n") }
}
