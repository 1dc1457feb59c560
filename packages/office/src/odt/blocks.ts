import { addAll } from "../document/addAll.ts"
import type { Block } from "../document/blocks.ts"
import type { XmlReader } from "../xml/XmlReader.ts"
import type { Context, ListPlace } from "./Context.ts"
import { readInline, shapes } from "./inline.ts"
import { outline } from "./Styles.ts"
import { readTable } from "./table.ts"

/** What holds paragraphs and tables and is not seen itself. */
const transparent = new Set([
  ...shapes,
  "section",
  "index-body",
  "index-title",
  "table-of-content",
  "illustration-index",
  "table-index",
  "alphabetical-index",
  "user-index",
  "bibliography",
  "numbered-paragraph"
])

const wholeOf = (text: string | undefined): number | undefined => {
  const number = Number(text)
  return text !== undefined && Number.isSafeInteger(number) && number >= 0 ? number : undefined
}

/** The number of a heading that is in no list. */
const headingLabel = (xml: XmlReader, { lists }: Context): string => {
  if (xml.attribute("is-list-header") === "true") return ""
  const level = (wholeOf(xml.attribute("outline-level")) ?? 1) - 1
  return lists.next(lists.begin(outline, undefined, undefined, true), outline, Math.max(0, level), undefined)
}

const labelOf = (xml: XmlReader, place: ListPlace | undefined, context: Context): string => {
  if (place === undefined) return xml.name === "h" ? headingLabel(xml, context) : ""
  if (place.isNumbered) return ""
  place.isNumbered = true
  return context.lists.next(place.list, place.style, place.level, place.start)
}

const readList = (xml: XmlReader, context: Context, around: ListPlace | undefined): ReadonlyArray<Block> => {
  const blocks: Array<Block> = []
  const style = xml.attribute("style-name") ?? around?.style ?? ""
  const list =
    around?.list ??
    context.lists.begin(
      style,
      xml.attribute("id"),
      xml.attribute("continue-list"),
      xml.attribute("continue-numbering") === "true"
    )
  const level = around === undefined ? 0 : around.level + 1
  for (const name of xml.children()) {
    if (name !== "list-item" && name !== "list-header") continue
    const start = wholeOf(xml.attribute("start-value"))
    const place = { list, style, level, start, isNumbered: name === "list-header" }
    addAll(blocks, readBlocks(xml, context, place))
  }
  return blocks
}

/** Reads the paragraphs and tables in an element; `place` is that of the item of a list, if it is one. */
export const readBlocks = (xml: XmlReader, context: Context, place?: ListPlace): ReadonlyArray<Block> => {
  const blocks: Array<Block> = []
  const read = (): void => {
    for (const name of xml.children()) {
      if (name === "p" || name === "h") {
        const label = labelOf(xml, place, context)
        const inline = readInline(xml, context)
        context.content.take("paragraph")
        context.content.takeText(label)
        blocks.push({ kind: "paragraph", text: label + inline.text() })
        addAll(blocks, inline.boxes)
      } else if (name === "list") addAll(blocks, readList(xml, context, place))
      else if (name === "table") blocks.push(readTable(xml, context))
      else if (name === "object-ole") context.hasObject = true
      else if (xml.attribute("display") === "none") context.hasHiddenText = true
      else if (transparent.has(name)) read()
    }
  }
  read()
  return blocks
}
