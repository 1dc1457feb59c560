import { cellName, columnOf, mostRows } from "../addresses.ts"
import { Budget } from "../Limits.ts"
import type { OfficeRefusal } from "../OfficeResult.ts"
import { readWorkbook, type SheetEntry } from "../xlsx/readWorkbook.ts"
import type { Archive } from "../zip/Archive.ts"
import { readRelationships } from "../parts/relationships.ts"
import type { AnnotateOptions } from "./annotateDocx.ts"
import { type Cover, coverXml, withCoverStyle, withEntry, withFirstSheet } from "./coverSheet.ts"
import { textOf, withElement } from "../patch/edits.ts"
import { emptyDrawing, withNotes, withoutNotes } from "./noteShapes.ts"
import { commentedCells, emptyComments, type SheetComment, withComments, withoutComments } from "./sheetComments.ts"
import { anchorOf, withDrawing, withMarks, withMarkStyle } from "./sheetMarks.ts"
import { inPlace } from "../patch/inPlace.ts"

/** How the notes are signed, and the cover before the sheets. */
export interface AnnotateXlsxOptions extends AnnotateOptions {
  /** A sheet of words before the others. */
  readonly cover?: Cover
}

/** A note on a cell of a sheet. */
export interface SheetNote {
  /** The name of its sheet. */
  readonly table: string
  /** As spreadsheets name it: `B7`. */
  readonly cell: string
  /** A line of the note a line. */
  readonly text: string
}

/** The workbook with notes, or why it is refused. */
export type AnnotateXlsxResult =
  | {
      readonly ok: true
      readonly bytes: Uint8Array
      /** Notes whose sheet or cell the workbook does not have. */
      readonly unmarked: ReadonlyArray<SheetNote>
    }
  | { readonly ok: false; readonly refusal: OfficeRefusal }

const strictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main"
const vocabularies = {
  strict: { main: strictMain, relations: "http://purl.oclc.org/ooxml/officeDocument/relationships" },
  transitional: {
    main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    relations: "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  }
}
const commentsContent = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
const drawingContent = "application/vnd.openxmlformats-officedocument.vmlDrawing"
const emptyRelationships = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`

/** The parts that are written, each as it is by now. */
class Parts {
  readonly changed = new Map<string, string>()
  readonly #archive: Archive

  constructor(archive: Archive) {
    this.#archive = archive
  }

  async read(name: string, otherwise: string): Promise<string> {
    return this.changed.get(name) ?? (this.#archive.has(name) ? await textOf(this.#archive, name) : otherwise)
  }

  /** A name that no part has: sheets change their places, and those of parts that were added before do not. */
  free(name: (n: number) => string, first: number): string {
    let n = first
    while (this.#archive.has(name(n)) || this.changed.has(name(n))) n++
    return name(n)
  }

  /** Keeps what has changed of a part; one that is as it was stays byte for byte. */
  async write(name: string, text: string): Promise<void> {
    if (!this.#archive.has(name) || text !== (await this.read(name, ""))) this.changed.set(name, text)
  }
}

/** Notes by their cell, those of a merge by its first; several of one cell are one. */
const byCell = (sheet: string, notes: ReadonlyArray<SheetNote>): ReadonlyArray<SheetComment> => {
  const texts = new Map<string, string>()
  for (const { cell, text } of notes) {
    const anchor = anchorOf(sheet, cell.toUpperCase())
    const before = texts.get(anchor)
    texts.set(anchor, before === undefined ? text : `${before}\n${text}`)
  }
  return [...texts].map(([cell, text]) => ({ cell, text }))
}

const isCell = (cell: string): boolean => {
  const row = Number(/\d+$/u.exec(cell)?.[0] ?? 0)
  return columnOf(cell) >= 0 && row <= mostRows && cellName(columnOf(cell), row) === cell.toUpperCase() && row >= 1
}

interface Round {
  readonly archive: Archive
  readonly parts: Parts
  readonly author: string
  readonly styles: string | undefined
  readonly budget: Budget
}

const annotateSheet = async (
  { part }: SheetEntry,
  number: number,
  notes: ReadonlyArray<SheetNote>,
  { archive, author, budget, parts, styles }: Round
): Promise<void> => {
  const relationships = await readRelationships(archive, part, budget)
  const target = (type: string): string | undefined => relationships.find((one) => one.type === type)?.target
  const folder = part.slice(0, part.lastIndexOf("/") + 1)
  const comments = target("comments") ?? parts.free((n) => `xl/commentsKepu${n}.xml`, number)
  const drawing = target("vmlDrawing") ?? parts.free((n) => `xl/drawings/vmlDrawingKepu${n}.vml`, number)
  const sheet = await textOf(archive, part)
  const { main, relations } = sheet.includes(strictMain) ? vocabularies.strict : vocabularies.transitional
  const earlier = withoutComments(await parts.read(comments, emptyComments(main)), author)
  if (notes.length === 0 && (target("comments") === undefined || !archive.has(comments))) return

  const said = byCell(sheet, notes)
  const cells = said.map(({ cell }) => cell)
  const clerks = commentedCells(earlier.xml)
  await parts.write(comments, withComments(earlier.xml, said, author))
  const shapes = withoutNotes(await parts.read(drawing, emptyDrawing(number)), earlier.cells)
  await parts.write(
    drawing,
    withNotes(
      shapes,
      cells.filter((cell) => !clerks.has(cell))
    )
  )

  let style: number | undefined
  if (styles !== undefined && cells.length > 0) {
    const [text, at] = withMarkStyle(await parts.read(styles, ""), budget)
    await parts.write(styles, text)
    style = at
  }
  const marked = withMarks(sheet, cells, style, author, budget)
  const isDrawn = relationships.some(({ type }) => type === "vmlDrawing")
  await parts.write(part, isDrawn ? marked : withDrawing(marked, "rIdKepuNotes", relations, budget))
  if (target("comments") !== undefined && isDrawn) return

  const rels = `${folder}_rels/${part.slice(folder.length)}.rels`
  const entry = (id: string, type: string, name: string): string =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="/${name}"/>`
  const list = withElement(
    await parts.read(rels, emptyRelationships),
    /\/comments"/u,
    entry("rIdKepuComments", "comments", comments)
  )
  await parts.write(rels, withElement(list, /\/vmlDrawing"/u, entry("rIdKepuNotes", "vmlDrawing", drawing)))
  const types = withElement(
    await parts.read("[Content_Types].xml", ""),
    new RegExp(`"/${comments.replaceAll(".", "\\.")}"`, "u"),
    `<Override PartName="/${comments}" ContentType="${commentsContent}"/>`
  )
  await parts.write(
    "[Content_Types].xml",
    withElement(types, /Extension="vml"/iu, `<Default Extension="vml" ContentType="${drawingContent}"/>`)
  )
}

const sheetContent = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
const coverPart = "xl/worksheets/sheetKepuCover.xml"

/** Writes the cover: over that of an earlier round, or as a sheet of its own. */
const writeCover = async (
  cover: Cover,
  workbook: string,
  sheets: ReadonlyArray<SheetEntry>,
  round: Round
): Promise<void> => {
  const { archive, budget, parts, styles } = round
  const book = await textOf(archive, workbook)
  const { main, relations } = book.includes(strictMain) ? vocabularies.strict : vocabularies.transitional
  let style: number | undefined
  if (styles !== undefined) {
    const [text, at] = withCoverStyle(await parts.read(styles, ""), budget)
    await parts.write(styles, text)
    style = at
  }
  const earlier = sheets.find(({ name }) => name === cover.replaces)
  await parts.write(earlier?.part ?? coverPart, coverXml(cover, main, style))
  if (earlier !== undefined) return
  const folder = workbook.slice(0, workbook.lastIndexOf("/") + 1)
  const rels = `${folder}_rels/${workbook.slice(folder.length)}.rels`
  const id = "rIdKepuCover"
  const link = `<Relationship Id="${id}" Type="${relations}/worksheet" Target="/${coverPart}"/>`
  await parts.write(rels, withEntry(await parts.read(rels, emptyRelationships), coverPart, link))
  const type = `<Override PartName="/${coverPart}" ContentType="${sheetContent}"/>`
  await parts.write("[Content_Types].xml", withEntry(await parts.read("[Content_Types].xml", ""), coverPart, type))
  await parts.write(workbook, withFirstSheet(book, cover.name, id, relations, budget))
}

/**
 * Writes notes into a workbook (.xlsx), and marks their cells. All else in it is kept, every other part of it byte for
 * byte; cells keep their styles, and notes that the clerk has written stay and are added to. Notes of an earlier round,
 * which stand under the same author, are replaced, so that annotating twice is annotating once.
 *
 * @example
 * ```ts
 * import { annotateXlsx } from "@kepu/office/annotate"
 * import { writeXlsx } from "@kepu/office/write"
 *
 * const columns = [{ heading: "项目名称", align: "left", isText: false }] as const
 * const bytes = await writeXlsx([{ name: "附件1", lines: [], columns, rows: [["讲座"]] }])
 * const notes = [{ table: "附件1", cell: "A2", text: "请写全名称" }]
 * const annotated = await annotateXlsx(bytes, notes)
 * if (annotated.ok) console.log(annotated.unmarked.length) // 0
 * ```
 */
export const annotateXlsx = (
  bytes: Uint8Array,
  notes: ReadonlyArray<SheetNote>,
  { author = "科普 Kepu", cover, limits }: AnnotateXlsxOptions = {}
): Promise<AnnotateXlsxResult> =>
  inPlace(bytes, "xlsx", limits, async ({ archive, budget, part, withParts }) => {
    const { sheets, styles } = await readWorkbook(archive, part, budget)
    const names = new Set(sheets.map(({ name }) => name))
    const isMarked = ({ cell, table }: SheetNote): boolean => names.has(table) && isCell(cell)
    const parts = new Parts(archive)
    const round: Round = { archive, parts, author, styles, budget }
    for (const [at, sheet] of sheets.entries())
      await annotateSheet(
        sheet,
        at + 1,
        notes.filter((note) => note.table === sheet.name && isMarked(note)),
        round
      )
    if (cover !== undefined) await writeCover(cover, part, sheets, round)
    return { ok: true, bytes: withParts(parts.changed), unmarked: notes.filter((note) => !isMarked(note)) }
  })
