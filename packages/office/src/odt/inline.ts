import { addAll } from "../document/addAll.ts"
import { Inline } from "../document/Inline.ts"
import { withCommonHyphens } from "../document/symbols.ts"
import type { XmlReader } from "../xml/XmlReader.ts"
import type { Context } from "./Context.ts"

/** What is drawn, and may have text in it. */
export const shapes = new Set([
  "frame",
  "text-box",
  "custom-shape",
  "rect",
  "ellipse",
  "circle",
  "polygon",
  "path",
  "connector",
  "caption",
  "g"
])

/** What stands in a paragraph and is not seen: notes about it, and what waits for its text. */
const unseen = new Set([
  "annotation",
  "annotation-end",
  "placeholder",
  "ruby-text",
  "note-citation",
  "tracked-changes",
  "title",
  "desc"
])

const mostBlanks = 1000

/** White space is one blank, and none at the beginning of a paragraph or behind another one. */
const withoutBlanks = (text: string, isBehindBlank: boolean): string => {
  const single = text.replaceAll(/[\t\n\r ]+/gu, " ")
  return isBehindBlank && single.startsWith(" ") ? single.slice(1) : single
}

/** What an element of a paragraph is written as that has no text of its own. */
const writtenAs = (xml: XmlReader): string | undefined => {
  if (xml.name === "s")
    return " ".repeat(Math.min(mostBlanks, Math.max(1, Math.trunc(Number(xml.attribute("c") ?? 1)) || 1)))
  return xml.name === "tab" ? "\t" : xml.name === "line-break" ? "\n" : undefined
}

/** Reads what stands in a paragraph. */
export const readInline = (xml: XmlReader, context: Context): Inline => {
  const inline = new Inline(context.content)
  let isBehindBlank = true
  const add = (text: string): void => {
    context.characters += text.trim().length
    inline.add(withCommonHyphens(text))
  }
  const readShape = (): void => {
    addAll(inline.boxes, context.blocks(xml, context))
  }
  const read = (isHidden: boolean): void => {
    const { depth } = xml
    for (;;) {
      const event = xml.next()
      if (event === "done" || (event === "end" && xml.depth < depth)) return
      if (event === "text") {
        const text = withoutBlanks(xml.text, isBehindBlank)
        if (text !== "") isBehindBlank = text.endsWith(" ")
        if (isHidden) context.hasHiddenText ||= text.trim() !== ""
        else add(text)
      } else if (event === "start") element(isHidden)
    }
  }
  const element = (isHidden: boolean): void => {
    const { name } = xml
    const written = writtenAs(xml)
    if (written !== undefined) {
      isBehindBlank = false
      if (!isHidden) add(written)
    }
    if (name === "change") context.deletions++
    if (name === "object-ole") context.hasObject = true
    if (unseen.has(name) || xml.attribute("showing-place-holder") === "true") xml.skip()
    else if (name === "note-body") addAll(context.notes, context.blocks(xml, context))
    else if (shapes.has(name)) readShape()
    else if (name === "text-input" || name === "content-control") {
      inline.enter()
      read(isHidden)
      inline.leave()
    } else
      read(
        isHidden ||
          context.styles.hidden.has(xml.attribute("style-name") ?? "") ||
          xml.attribute("is-hidden") === "true"
      )
  }
  read(false)
  return inline
}
