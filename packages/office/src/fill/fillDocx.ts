import { anchorFinder } from "../patch/anchors.ts"
import { escaped, prefixOf } from "../patch/comments.ts"
import { inserted, type Insertion, textOf } from "../patch/edits.ts"
import { Content } from "../document/Content.ts"
import type { Place } from "../document/blocks.ts"
import { findIn } from "../docx/readDocx.ts"
import type { Limits } from "../Limits.ts"
import { Refused } from "../Refused.ts"
import { XmlReader } from "../xml/XmlReader.ts"
import type { FilledRows, FillResult } from "./FilledRows.ts"
import { inPlace } from "../patch/inPlace.ts"

const runOf = (w: string, paragraph: string, value: string | number): string => {
  const look = new RegExp(`<${w}pPr>.*?(<${w}rPr>.*?</${w}rPr>).*?</${w}pPr>`, "su").exec(paragraph)?.[1] ?? ""
  const lines = String(value)
    .split("\n")
    .map((line) => `<${w}t xml:space="preserve">${escaped(line)}</${w}t>`)
  return `<${w}r>${look}${lines.join(`<${w}br/>`)}</${w}r>`
}

/** A value at the end of a blank paragraph; one that is written without content gets an end. */
const insertionOf = (xml: string, w: string, { begin, end }: Place, value: string | number): Insertion => {
  if (begin === end) return { at: begin - 2, to: begin, text: `>${runOf(w, "", value)}</${w}p>` }
  const close = xml.lastIndexOf("</", end - 1)
  return { at: close, to: close, text: runOf(w, xml.slice(begin, end), value) }
}

/** The same in a copy of a row: a number that was typed gives way, one that the list gives stays. */
const insertionInCopy = (xml: string, w: string, place: Place, value: string | number): ReadonlyArray<Insertion> => {
  const paragraph = xml.slice(place.begin, place.end)
  if (paragraph.includes(`<${w}numPr`)) return []
  const typed = new RegExp(`<${w}t(?:\\s[^>]*)?>[^<]*</${w}t>`, "u").exec(paragraph)
  if (typed === null) return [insertionOf(xml, w, place, value)]
  const at = place.begin + typed.index
  return [{ at, to: at + typed[0].length, text: `<${w}t xml:space="preserve">${escaped(String(value))}</${w}t>` }]
}

/** A row as it is written around a place in it. */
const rowAround = (xml: string, w: string, { begin, end }: Place): Pick<Insertion, "at" | "to"> => ({
  at: Math.max(xml.lastIndexOf(`<${w}tr>`, begin), xml.lastIndexOf(`<${w}tr `, begin)),
  to: xml.indexOf(`</${w}tr>`, end) + `</${w}tr>`.length
})

const filledDocument = (
  xml: string,
  placeOf: ReturnType<typeof anchorFinder>,
  { model, rows, table }: FilledRows
): string => {
  const w = prefixOf(xml)
  const insertions: Array<Insertion> = []
  const further: Array<string> = []
  for (const { row, values } of rows) {
    const places = [...values].flatMap(([column, value]) => {
      const place = placeOf({ table, row: Math.min(row, model), column })
      return place === undefined || value === "" ? [] : [{ place, value }]
    })
    if (row <= model) insertions.push(...places.map(({ place, value }) => insertionOf(xml, w, place, value)))
    else {
      const any = placeOf({ table, row: model, column: 0 })
      if (any === undefined) throw new Refused("damaged")
      const { at, to } = rowAround(xml, w, any)
      const own = places
        .flatMap(({ place, value }) => insertionInCopy(xml, w, place, value))
        .map((one) => ({ ...one, at: one.at - at, to: one.to - at }))
      // Each paragraph has a number of its own.
      further.push(inserted(xml.slice(at, to), own).replaceAll(/\s[\w.-]+:(?:paraId|textId)="[^"]*"/gu, ""))
    }
  }
  if (further.length > 0) {
    const { to } = rowAround(xml, w, placeOf({ table, row: model, column: 0 })!)
    insertions.push({ at: to, to, text: further.join("") })
  }
  return inserted(xml, insertions)
}

/**
 * A document of Word with these rows in one of its tables; all else of it stays, byte for byte. Values go into blank
 * cells, and rows behind the model are copies of it.
 *
 * @example
 * ```ts
 * import { readOffice } from "@kepu/office"
 * import { fillDocx } from "@kepu/office/fill"
 * import { writeTableDocx } from "@kepu/office/write"
 *
 * const columns = [{ heading: "项目名称", align: "left", isText: false }] as const
 * const form = writeTableDocx({ name: "附件1", lines: [], columns, rows: [[""]] })
 * const rows = [{ row: 2, values: new Map([[0, "讲座"]]) }]
 * const filled = await fillDocx(form, { table: "表1", rows, model: 2 })
 * const read = filled.ok && (await readOffice(filled.bytes))
 * if (read && read.ok) console.log(read.tables[0]?.rows[1]?.cells[0]?.text) // 讲座
 * ```
 */
export const fillDocx = (bytes: Uint8Array, filled: FilledRows, limits?: Partial<Limits>): Promise<FillResult> =>
  inPlace(bytes, "docx", limits, async ({ archive, budget, part, withParts }) => {
    const xml = await textOf(archive, part)
    const placeOf = anchorFinder(
      (await findIn(archive, part, new XmlReader([xml], budget), new Content(budget))).blocks
    )
    return { ok: true, bytes: withParts(new Map([[part, filledDocument(xml, placeOf, filled)]])) }
  })
