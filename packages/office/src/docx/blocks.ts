import { addAll } from "../document/addAll.ts"
import { type Block, textOf } from "../document/blocks.ts"
import { isPrompt } from "../document/prompts.ts"
import type { XmlReader } from "../xml/XmlReader.ts"
import type { Context } from "./Context.ts"
import { readControl, readParagraph } from "./paragraph.ts"
import { readTable } from "./table.ts"

/** What holds paragraphs and tables and is not seen itself. */
const transparent = new Set(["ins", "moveTo", "customXml", "smartTag", "Choice"])

/** Reads the paragraphs and tables in an element: a body, a cell, a text box. */
export const readBlocks = (xml: XmlReader, context: Context, properties?: () => void): ReadonlyArray<Block> => {
  const blocks: Array<Block> = []
  let open = ""
  const read = (): void => {
    for (const name of xml.children()) {
      if (name === "p") {
        const { boxes, isOpen, label, place, text } = readParagraph(xml, context)
        if (isOpen) open += text
        else {
          const number = label()
          context.content.takeText(number)
          blocks.push({ kind: "paragraph", text: number + open + text, place })
          open = ""
        }
        addAll(blocks, boxes)
      } else if (name === "tbl") blocks.push(readTable(xml, context))
      else if (name === "sdt") {
        const first = blocks.length
        readControl(xml, context, read)
        if (isPrompt(textOf(blocks.slice(first)))) blocks.splice(first, blocks.length, { kind: "paragraph", text: "" })
      } else if (name === "AlternateContent" || transparent.has(name)) read()
      else if (name === "altChunk") context.hasObject = true
      else if (name === "tcPr") properties?.()
    }
  }
  read()
  if (open !== "") blocks.push({ kind: "paragraph", text: open })
  return blocks
}
