import { strToU8, zipSync } from "fflate"
import { fonts } from "./PrintedTable.ts"

/** What XML cannot hold is seen as such. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const escaped = (text: string): string =>
  text.replaceAll(unwritable, "\uFFFD").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

export interface Look {
  readonly font: keyof typeof fonts
  /** In points. */
  readonly size: number
  readonly align?: "left" | "center" | "right"
  /** Above the paragraph, and between it and the right edge, in points. */
  readonly space?: number
  readonly right?: number
  /** Where what stands behind a tab begins, in points. */
  readonly tab?: number
}

/** A paragraph for each line of a text. */
export const paragraphs = (text: string, { align = "left", font, right = 0, size, space = 0, tab }: Look): string =>
  text
    .split(/\r\n|\r|\n/u)
    .map((line, n) => {
      const name = fonts[font]
      const look = `<w:rPr><w:rFonts w:ascii="${name}" w:eastAsia="${name}" w:hAnsi="${name}"/><w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/></w:rPr>`
      const before = n === 0 ? Math.round(space * 20) : 0
      const run =
        line === ""
          ? ""
          : `<w:r>${look}${line
              .split("\t")
              .map((part) => `<w:t xml:space="preserve">${escaped(part)}</w:t>`)
              .join("<w:tab/>")}</w:r>`
      const tabs = tab === undefined ? "" : `<w:tabs><w:tab w:val="left" w:pos="${Math.round(tab * 20)}"/></w:tabs>`
      const indent = right === 0 ? "" : `<w:ind w:right="${Math.round(right * 20)}"/>`
      return `<w:p><w:pPr>${tabs}<w:spacing w:before="${before}" w:after="0"/>${indent}<w:jc w:val="${align}"/>${look}</w:pPr>${run}</w:p>`
    })
    .join("")

/** A cell: its width in twentieths of a point, over so many columns. */
export const cell = (content: string, width: number, span = 1, align: "center" | "top" = "center"): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ""}<w:vAlign w:val="${align}"/></w:tcPr>${content}</w:tc>`

/** A row that is not parted by a page, at least so many points high; headings stand on every page. */
export const row = (cells: ReadonlyArray<string>, height: number, isHeading = false): string =>
  `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${Math.round(height * 20)}" w:hRule="atLeast"/>${isHeading ? "<w:tblHeader/>" : ""}</w:trPr>${cells.join("")}</w:tr>`

const edge = (name: string): string => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`

const tableBegin = (widths: ReadonlyArray<number>): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((a, b) => a + b, 0)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map(edge).join("")}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`

/** A table, piece by piece, as its rows may be many. */
export function* table(widths: ReadonlyArray<number>, rows: Iterable<string>): Generator<string> {
  yield tableBegin(widths)
  yield* rows
  yield "</w:tbl>"
}

/** What is below goes to the next page. */
export const newPage = `<w:p><w:r><w:br w:type="page"/></w:r></w:p>`

/** The smallest paragraph, as Word wants one behind a table. */
export const end = `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>`

/** A4 in twentieths of a point, and the margins. */
export const page = { short: 11906, long: 16838, sides: 1020, above: 1134, below: 964 } as const

const sectionOf = (isAcross: boolean): string => {
  const [width, height] = isAcross ? [page.long, page.short] : [page.short, page.long]
  return `<w:sectPr><w:pgSz w:w="${width}" w:h="${height}"${isAcross ? ` w:orient="landscape"` : ""}/><w:pgMar w:top="${page.above}" w:right="${page.sides}" w:bottom="${page.below}" w:left="${page.sides}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`
}

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`
const wordprocessing = "application/vnd.openxmlformats-officedocument.wordprocessingml"
const office = "http://schemas.openxmlformats.org/officeDocument/2006"
const packages = "http://schemas.openxmlformats.org/package/2006"

/**
 * Pieces of text as one of UTF-8. They are made twice, to be counted and to be written: a large table takes ten times the
 * memory as one text, and again as the pieces of it.
 */
const encoded = (pieces: () => Iterable<string>): Uint8Array => {
  const encoder = new TextEncoder()
  let scratch = new Uint8Array(65_536)
  let length = 0
  for (const piece of pieces()) {
    // A character takes three bytes at most; one of two units takes four.
    if (3 * piece.length > scratch.length) scratch = new Uint8Array(3 * piece.length)
    length += encoder.encodeInto(piece, scratch).written
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces()) at += encoder.encodeInto(piece, bytes.subarray(at)).written
  return bytes
}

/** A document of Word, of the pieces of its body. The same content gives the same bytes, whatever the clock says. */
export const documentOf = (body: () => Iterable<string>, isAcross: boolean): Uint8Array => {
  function* document(): Generator<string> {
    yield `${declaration}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`
    yield* body()
    yield `${sectionOf(isAcross)}</w:body></w:document>`
  }
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordprocessing}.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
  }
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(declaration + text)]))
  return zipSync({ ...files, "word/document.xml": encoded(document) }, { mtime: new Date(1980, 0, 1) })
}
