import { strToU8, unzipSync, type Zippable, zipSync } from "fflate"

/** A cell of a workbook that tests write: a number, a text, or its XML behind `<c r="…"`. */
export type Written = number | string | { readonly xml: string } | undefined

export const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;")

const columnName = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : `${columnName(Math.floor(column / 26) - 1)}${String.fromCharCode(65 + (column % 26))}`

const cellXml = (cell: Written, column: number, row: number): string => {
  if (cell === undefined) return ""
  const begin = `<c r="${columnName(column)}${row}"`
  if (typeof cell === "number") return `${begin}><v>${cell}</v></c>`
  if (typeof cell === "string")
    return `${begin} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  return `${begin}${cell.xml}`
}

/** The rows of a sheet in XML; rows are numbered from 1. */
export const rowsXml = (rows: ReadonlyArray<ReadonlyArray<Written>>): string =>
  rows
    .map(
      (cells, at) => `<row r="${at + 1}">${cells.map((cell, column) => cellXml(cell, column, at + 1)).join("")}</row>`
    )
    .join("")

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"

export interface Parts {
  /** What stands in the worksheet. */
  readonly sheet: string
  readonly styles?: string
  readonly strings?: string
  readonly workbookPr?: string
  /** Further files, or others in the place of those that are written. */
  readonly files?: Readonly<Record<string, string>>
}

/** The files of a workbook with one sheet, 附件1. */
export const workbookFiles = ({
  files = {},
  sheet,
  strings,
  styles,
  workbookPr = ""
}: Parts): Record<string, string> => ({
  "_rels/.rels": `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}">${workbookPr}<sheets><sheet name="附件1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  "xl/styles.xml": `<styleSheet xmlns="${main}">${styles ?? '<cellXfs><xf numFmtId="0"/></cellXfs>'}</styleSheet>`,
  "xl/sharedStrings.xml": `<sst xmlns="${main}">${strings ?? ""}</sst>`,
  "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}">${sheet}</worksheet>`,
  ...files
})

export const zipped = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array => {
  const zippable: Zippable = {}
  for (const [name, content] of Object.entries(files))
    zippable[name] = typeof content === "string" ? strToU8(content) : content
  return zipSync(zippable, { level: 1 })
}

export const workbook = (parts: Parts): Uint8Array => zipped(workbookFiles(parts))

/** A workbook with one sheet of these rows. */
export const workbookOf = (rows: ReadonlyArray<ReadonlyArray<Written>>, parts: Omit<Parts, "sheet"> = {}): Uint8Array =>
  workbook({ ...parts, sheet: `<sheetData>${rowsXml(rows)}</sheetData>` })

export type SheetRows = ReadonlyArray<ReadonlyArray<Written>>

/** A workbook with these sheets: 附件1, 表2 … */
export const workbookWith = (...sheets: ReadonlyArray<SheetRows>): Uint8Array => {
  const { "xl/workbook.xml": book, "xl/_rels/workbook.xml.rels": related, ...files } = workbookFiles({ sheet: "" })
  const further = sheets.slice(1).map((_, n) => n + 2)
  return zipped({
    ...files,
    "xl/workbook.xml": book!.replace(
      "</sheets>",
      `${further.map((n) => `<sheet name="表${n}" sheetId="${n}" r:id="s${n}"/>`).join("")}</sheets>`
    ),
    "xl/_rels/workbook.xml.rels": related!.replace(
      "</Relationships>",
      `${further.map((n) => `<Relationship Id="s${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join("")}</Relationships>`
    ),
    ...Object.fromEntries(
      sheets.map((rows, n) => [
        `xl/worksheets/sheet${n + 1}.xml`,
        `<worksheet xmlns="${main}"><sheetData>${rowsXml(rows)}</sheetData></worksheet>`
      ])
    )
  })
}

/** Styles with one number format each; cells cite them by their place. */
export const stylesOf = (...formats: ReadonlyArray<string | number>): string => {
  const declared = formats.flatMap((format, at) =>
    typeof format === "string" ? [`<numFmt numFmtId="${200 + at}" formatCode="${escaped(format)}"/>`] : []
  )
  const cited = formats.map((format, at) => `<xf numFmtId="${typeof format === "number" ? format : 200 + at}"/>`)
  return `<numFmts>${declared.join("")}</numFmts><cellXfs>${cited.join("")}</cellXfs>`
}

/** The parts of a package by their names. */
export const partsOf = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> => new Map(Object.entries(unzipSync(bytes)))
