import { strToU8, zipSync } from "fflate"
import { escaped } from "./workbook.ts"

const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"
const namespaces = [
  `xmlns:w="${w}" xmlns:r="${relations}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
].join(" ")

export interface DocumentParts {
  /** What stands in `w:body`. */
  readonly body: string
  /** What stands in the roots of the parts beside it. */
  readonly numbering?: string
  readonly styles?: string
  readonly footnotes?: string
}

const part = (root: string, content: string): Uint8Array => strToU8(`<w:${root} ${namespaces}>${content}</w:${root}>`)

/** A document of Word. */
export const docxOf = ({ body, footnotes, numbering, styles }: DocumentParts): Uint8Array => {
  const beside = Object.entries({ numbering, styles, footnotes }).filter(([, content]) => content !== undefined)
  const related = beside.map(
    ([type]) => `<Relationship Id="${type}" Type="${relations}/${type}" Target="${type}.xml"/>`
  )
  return zipSync({
    "_rels/.rels": strToU8(
      `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`
    ),
    "word/_rels/document.xml.rels": strToU8(
      `<Relationships xmlns="${packageRelations}">${related.join("")}</Relationships>`
    ),
    "word/document.xml": part("document", `<w:body>${body}</w:body>`),
    ...Object.fromEntries(beside.map(([type, content]) => [`word/${type}.xml`, part(type, content ?? "")]))
  })
}

/** A run with a text, whose lines are parted by breaks. */
export const run = (text: string, properties = ""): string =>
  `<w:r>${properties}${text
    .split("\n")
    .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    .join("<w:br/>")}</w:r>`

/** A paragraph with runs, or with a text. */
export const paragraph = (content: string, properties = ""): string =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${content.startsWith("<") ? content : run(content)}</w:p>`

/** A paragraph that a list numbers. */
export const numbered = (content: string, id: number, level = 0): string =>
  paragraph(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`)

/** A cell with blocks, or with a text. */
export const cell = (content: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith("<") ? content : paragraph(content)}</w:tc>`

export const row = (cells: ReadonlyArray<string>, properties = ""): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.join("")}</w:tr>`

export const table = (rows: ReadonlyArray<string>, widths: ReadonlyArray<number> = []): string =>
  `<w:tbl><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${rows.join("")}</w:tbl>`

/** A table of texts, a paragraph a cell. */
export const plainTable = (texts: ReadonlyArray<ReadonlyArray<string>>): string =>
  table(texts.map((cells) => row(cells.map((text) => cell(text)))))

/** One list, 1, whose levels are formats and texts; `more` are further instances. */
export const listOf = (
  levels: ReadonlyArray<readonly [format: string, text: string, more?: string]>,
  more = ""
): string =>
  `<w:abstractNum w:abstractNumId="7">${levels
    .map(
      ([format, text, inner = ""], at) =>
        `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${inner}<w:lvlText w:val="${text}"/></w:lvl>`
    )
    .join("")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>${more}`

/** Wrapped in an element of Word's. */
export const within = (name: string, content: string, attributes = ""): string =>
  `<w:${name}${attributes}>${content}</w:${name}>`

export const control = (content: string, properties = ""): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`

/** A text box as Word writes it: drawn, and once more for older programs. */
export const textBox = (blocks: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>${blocks}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${blocks}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
