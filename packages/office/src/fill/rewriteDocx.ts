import { anchorFinder } from "../patch/anchors.ts"
import { escaped, prefixOf } from "../patch/comments.ts"
import { inserted, type Insertion, textOf } from "../patch/edits.ts"
import type { Place } from "../document/blocks.ts"
import { Content } from "../document/Content.ts"
import { findIn } from "../docx/readDocx.ts"
import type { Limits } from "../Limits.ts"
import { XmlReader } from "../xml/XmlReader.ts"
import type { RewriteResult, RewrittenCell } from "./RewrittenCell.ts"
import { inPlace } from "../patch/inPlace.ts"

const plain = (xml: string): string =>
  xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&")

/** A run with the text in an empty paragraph, which may be a tag that ends itself. */
const runIn = (xml: string, w: string, { begin, end }: Pick<Place, "begin" | "end">, text: string): Insertion => {
  const run = `<${w}r><${w}t xml:space="preserve">${escaped(text)}</${w}t></${w}r>`
  if (xml.startsWith("/>", begin - 2)) return { at: begin - 2, to: begin, text: `>${run}</${w}p>` }
  const at = xml.lastIndexOf(`</${w}p>`, end)
  return { at, to: at, text: run }
}

/**
 * The text into the first run of a paragraph, and none into its others. `undefined` if its runs do not show what the cell
 * shows: then there is more in the cell than they.
 */
const insertionsOf = (
  xml: string,
  w: string,
  { begin, end }: Place,
  { before, text }: RewrittenCell
): ReadonlyArray<Insertion> | undefined => {
  const texts = [...xml.slice(begin, end).matchAll(new RegExp(`<${w}t(?:\\s[^>]*)?>([^<]*)</${w}t>`, "gu"))]
  // An empty paragraph has no run, or one without text.
  if (before === "" && texts.length === 0) {
    const holdsMore = /<(?:[\w.-]+:)?(?:drawing|pict|object|fldSimple|sdt|br|tab|sym)\b/u.test(xml.slice(begin, end))
    return holdsMore ? undefined : [runIn(xml, w, { begin, end }, text)]
  }
  const now = texts.map(([, shown = ""]) => plain(shown)).join("")
  if (texts.length === 0 || now.trim() !== before.trim()) return undefined
  return texts.map(({ 0: written, index }, n): Insertion => {
    const at = begin + index
    const own = n === 0 ? escaped(text) : ""
    return { at, to: at + written.length, text: `<${w}t xml:space="preserve">${own}</${w}t>` }
  })
}

/**
 * A document of Word with other texts in cells of its tables, each named once; all else of it stays, byte for byte. A cell
 * of several paragraphs, or with breaks, fields or boxes, is left as it is.
 *
 * @example
 * ```ts
 * import { readOffice } from "@kepu/office"
 * import { rewriteDocx } from "@kepu/office/fill"
 * import { writeTableDocx } from "@kepu/office/write"
 *
 * const columns = [{ heading: "项目名称", align: "left", isText: false }] as const
 * const bytes = writeTableDocx({ name: "附件1", lines: [], columns, rows: [["讲坐"]] })
 * const cell = { table: "表1", row: 2, column: 0, before: "讲坐", text: "讲座" }
 * const rewritten = await rewriteDocx(bytes, [cell])
 * const read = rewritten.ok && (await readOffice(rewritten.bytes))
 * if (read && read.ok) console.log(read.tables[0]?.rows[1]?.cells[0]?.text) // 讲座
 * ```
 */
export const rewriteDocx = <A extends RewrittenCell>(
  bytes: Uint8Array,
  cells: ReadonlyArray<A>,
  limits?: Partial<Limits>
): Promise<RewriteResult<A>> =>
  inPlace(bytes, "docx", limits, async ({ archive, budget, part, withParts }) => {
    const xml = await textOf(archive, part)
    const w = prefixOf(xml)
    const placeOf = anchorFinder(
      (await findIn(archive, part, new XmlReader([xml], budget), new Content(budget))).blocks
    )
    const unwritten: Array<A> = []
    const insertions = cells.flatMap((cell) => {
      const place = placeOf(cell)
      const found = place && insertionsOf(xml, w, place, cell)
      if (found === undefined) unwritten.push(cell)
      return found ?? []
    })
    const parts = insertions.length === 0 ? [] : [[part, inserted(xml, insertions)] as const]
    return { ok: true, bytes: withParts(new Map(parts)), unwritten }
  })
