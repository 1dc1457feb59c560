import { Content } from "../document/Content.ts"
import type { Place } from "../document/blocks.ts"
import { findIn } from "../docx/readDocx.ts"
import type { Limits } from "../Limits.ts"
import type { OfficeRefusal } from "../OfficeResult.ts"
import { XmlReader } from "../xml/XmlReader.ts"
import type { Archive } from "../zip/Archive.ts"
import { readRelationships } from "../parts/relationships.ts"
import { type Insertion, inserted, textOf, withElement } from "../patch/edits.ts"
import { anchorFinder, type CellPlace } from "../patch/anchors.ts"
import {
  commentsType,
  emptyComments,
  idsOf,
  marksOf,
  prefixOf,
  textsOf,
  withComments,
  withoutComments,
  withoutMarks
} from "../patch/comments.ts"
import { inPlace } from "../patch/inPlace.ts"

/** A note on a cell of a table of a document. */
export interface CellNote extends CellPlace {
  /** A paragraph of the comment a line. */
  readonly text: string
}

/** How the comments are signed, and how much the file may ask (`defaultLimits` if it is not said). */
export interface AnnotateOptions {
  /** Under whose name the comments stand. Those that stand under it already are of an earlier round, and replaced. */
  readonly author?: string
  /** When they were written, as `2023-09-05T09:00:00Z`; they have no time without it. */
  readonly at?: string
  readonly limits?: Partial<Limits>
}

/** The document with comments, or why it is refused. */
export type AnnotateResult =
  | {
      readonly ok: true
      readonly bytes: Uint8Array
      /** Notes whose cell the document does not have. */
      readonly unmarked: ReadonlyArray<CellNote>
    }
  | { readonly ok: false; readonly refusal: OfficeRefusal }

const contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"

/** What is inserted into a paragraph: marks around all that it holds. One that is written without content gets an end. */
const insertionsOf = (
  xml: string,
  { begin, content, end }: Place,
  marks: { begin: string; end: string }
): ReadonlyArray<Insertion> => {
  if (begin === end) {
    const tag = xml.slice(xml.lastIndexOf("<", begin - 1), begin)
    const name = /^<([^\s/>]+)/u.exec(tag)?.[1] ?? ""
    return [{ at: begin - 2, to: begin, text: `>${marks.begin}${marks.end}</${name}>` }]
  }
  const close = xml.lastIndexOf("</", end - 1)
  return [
    { at: content, to: content, text: marks.begin },
    { at: close, to: close, text: marks.end }
  ]
}

/** How a new part of comments comes into the package: a relationship and a content type. */
const entriesOf = async (
  archive: Archive,
  part: string,
  folder: string,
  xml: string
): Promise<ReadonlyArray<readonly [string, string]>> => {
  const related = `${folder}_rels/${part.slice(folder.length)}.rels`
  const empty = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`
  const list = archive.has(related) ? await textOf(archive, related) : empty
  const types = await textOf(archive, "[Content_Types].xml")
  return [
    [
      related,
      withElement(
        list,
        /\/comments"/u,
        `<Relationship Id="rIdKepuComments" Type="${commentsType(xml)}" Target="comments.xml"/>`
      )
    ],
    [
      "[Content_Types].xml",
      withElement(
        types,
        /\/comments\.xml"/u,
        `<Override PartName="/${folder}comments.xml" ContentType="${contentType}"/>`
      )
    ]
  ]
}

/**
 * Writes notes into a document of Word as comments on the cells of its tables, which are addressed as `readOffice` gives
 * them. All else in the document is kept, every other part of it byte for byte. Comments of an earlier round are
 * replaced, so that annotating twice is annotating once.
 *
 * @example
 * ```ts
 * import { annotateDocx } from "@kepu/office/annotate"
 * import { writeTableDocx } from "@kepu/office/write"
 *
 * const columns = [{ heading: "项目名称", align: "left", isText: false }] as const
 * const bytes = writeTableDocx({ name: "附件1", lines: [], columns, rows: [["讲座"]] })
 * const notes = [{ table: "表1", row: 2, column: 0, text: "请写全名称" }]
 * const annotated = await annotateDocx(bytes, notes)
 * if (annotated.ok) console.log(annotated.unmarked.length) // 0
 * ```
 */
export const annotateDocx = (
  bytes: Uint8Array,
  notes: ReadonlyArray<CellNote>,
  { at, author = "科普 Kepu", limits }: AnnotateOptions = {}
): Promise<AnnotateResult> =>
  inPlace(bytes, "docx", limits, async ({ archive, budget, part, withParts }): Promise<AnnotateResult> => {
    const folder = part.slice(0, part.lastIndexOf("/") + 1)
    const target = (await readRelationships(archive, part, budget)).find(({ type }) => type === "comments")?.target
    const isThere = target !== undefined && archive.has(target)
    const document = await textOf(archive, part)
    const earlier = isThere ? await textOf(archive, target) : emptyComments(document)
    const own = new Set(idsOf(earlier, author))
    if (notes.length === 0 && own.size === 0) return { ok: true, bytes, unmarked: [] }
    const xml = withoutMarks(document, own)
    const rest = withoutComments(earlier, own)
    const anchorOf = anchorFinder(
      (await findIn(archive, part, new XmlReader([xml], budget), new Content(budget))).blocks
    )
    const first = Math.max(-1, ...idsOf(rest).map(Number).filter(Number.isSafeInteger)) + 1
    const marked = notes.flatMap((note) => {
      const place = anchorOf(note)
      return place === undefined ? [] : [{ note, place }]
    })
    const w = prefixOf(xml)
    const byPlace = new Map<Place, { begin: string; end: string }>()
    for (const [n, { place }] of marked.entries()) {
      const marks = marksOf(w, first + n)
      const before = byPlace.get(place)
      byPlace.set(place, { begin: (before?.begin ?? "") + marks.begin, end: (before?.end ?? "") + marks.end })
    }
    const insertions = [...byPlace].flatMap(([place, marks]) => insertionsOf(xml, place, marks))
    const comments = marked.map(({ note: { text } }, n) => ({ id: first + n, text, author, at }))
    const parts = new Map([
      [part, inserted(xml, insertions)],
      [target ?? `${folder}comments.xml`, withComments(rest, comments)],
      ...(isThere ? [] : await entriesOf(archive, part, folder, xml))
    ])
    const found = new Set(marked.map(({ note }) => note))
    return { ok: true, bytes: withParts(parts), unmarked: notes.filter((note) => !found.has(note)) }
  })

/**
 * What the comments of an author say in a document of Word, in the order of the file; none in what is no such document.
 *
 * @example
 * ```ts
 * import { annotateDocx, commentsOf } from "@kepu/office/annotate"
 * import { writeTableDocx } from "@kepu/office/write"
 *
 * const columns = [{ heading: "项目名称", align: "left", isText: false }] as const
 * const bytes = writeTableDocx({ name: "附件1", lines: [], columns, rows: [["讲座"]] })
 * const notes = [{ table: "表1", row: 2, column: 0, text: "请写全名称" }]
 * const annotated = await annotateDocx(bytes, notes)
 * if (annotated.ok) console.log(await commentsOf(annotated.bytes)) // [ '请写全名称' ]
 * ```
 */
export const commentsOf = async (
  bytes: Uint8Array,
  { author = "科普 Kepu", limits }: Pick<AnnotateOptions, "author" | "limits"> = {}
): Promise<ReadonlyArray<string>> => {
  const read = await inPlace(bytes, "docx", limits, async ({ archive, budget, part }) => {
    const target = (await readRelationships(archive, part, budget)).find(({ type }) => type === "comments")?.target
    return target === undefined || !archive.has(target) ? [] : textsOf(await textOf(archive, target), author)
  })
  return "ok" in read ? [] : read
}
