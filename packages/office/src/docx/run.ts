import { addAll } from "../document/addAll.ts"
import { symbolOf, withCommonHyphens } from "../document/symbols.ts"
import type { XmlReader } from "../xml/XmlReader.ts"
import type { Context } from "./Context.ts"
import type { Inline } from "../document/Inline.ts"
import { isOn, valueOf, wholeOf } from "./values.ts"

interface Look {
  isHidden: boolean
  font: string
}

const readLook = (xml: XmlReader): Look => {
  const look = { isHidden: false, font: "" }
  for (const name of xml.children()) {
    if (name === "vanish" || name === "specVanish") look.isHidden = isOn(xml)
    else if (name === "rFonts") look.font = xml.attribute("ascii") ?? xml.attribute("hAnsi") ?? ""
  }
  return look
}

/** What Word shows of a `w:t`: white space is one blank, and none at the ends unless it is to be kept. */
const readText = (xml: XmlReader): string => {
  const isKept = xml.attribute("space") === "preserve"
  const content = xml.content().replaceAll(/[\n\t]/gu, " ")
  return withCommonHyphens(isKept ? content : content.replace(/^ +/u, "").trimEnd())
}

/** Characters of the private area are those of a font of signs. */
const withSymbols = (text: string, font: string): string =>
  font === "" ? text : text.replaceAll(/[\uf000-\uf0ff]/gu, (sign) => symbolOf(font, sign.charCodeAt(0).toString(16)))

/** What a field of an old form shows without any text of its own: a box that is ticked or not, or one of a list. */
const readForm = (xml: XmlReader): string => {
  let shown = ""
  for (const name of xml.children()) {
    if (name === "checkBox") {
      let isTicked = false
      for (const inner of xml.children()) if (inner === "checked" || inner === "default") isTicked = isOn(xml)
      shown = isTicked ? "☑" : "□"
    } else if (name === "ddList") {
      const entries: Array<string> = []
      let chosen = 0
      for (const inner of xml.children()) {
        if (inner === "listEntry") entries.push(valueOf(xml))
        else if (inner === "result") chosen = wholeOf(valueOf(xml), 0)
      }
      shown = entries[chosen] ?? ""
    }
  }
  return shown
}

/** A part of a field: its begin, what parts its code from its result, its end. */
const readField = (xml: XmlReader, inline: Inline, context: Context): void => {
  const { content, fields } = context
  const type = xml.attribute("fldCharType")
  if (type === "begin") {
    for (const name of xml.children()) if (name === "ffData") inline.add(readForm(xml))
    content.take("text")
    fields.push("code")
    context.codes++
  } else if (type === "separate") {
    if (fields.at(-1) !== "code") return
    fields[fields.length - 1] = "result"
    context.codes--
    inline.enter()
  } else if (fields.pop() === "code") context.codes--
  else inline.leave()
}

/** Of several ways in which something is written, the first that gives anything: the others are for older programs. */
export const readAlternatives = (xml: XmlReader, inline: Inline, read: () => void): void => {
  const { size } = inline
  for (const name of xml.children()) if (inline.size === size && (name === "Choice" || name === "Fallback")) read()
}

/** What stands in the text boxes of a drawing, and whether there is an object of another program in it. */
const readDrawing = (xml: XmlReader, inline: Inline, context: Context): void => {
  for (const name of xml.children()) {
    if (name === "txbxContent" || name === "txBody") {
      context.content.take("paragraph")
      addAll(inline.boxes, context.blocks(xml, context))
    } else if (name === "AlternateContent") readAlternatives(xml, inline, () => readDrawing(xml, inline, context))
    else {
      if (name === "OLEObject") context.hasObject ||= !xml.attribute("ProgID")?.startsWith("Equation")
      readDrawing(xml, inline, context)
    }
  }
}

const breaks: Readonly<Record<string, string>> = { tab: "\t", ptab: "\t", br: "\n", cr: "\n", noBreakHyphen: "-" }

const cite = (note: string, { content, notes }: Context): void => {
  if (notes.has(note)) return
  content.take("text")
  notes.add(note)
}

/** Reads what is in a run (`w:r`). */
export const readRun = (xml: XmlReader, inline: Inline, context: Context): void => {
  let look: Look = { isHidden: false, font: "" }
  const add = (text: string): void => {
    if (context.prompts > 0 || context.codes > 0) return
    if (look.isHidden) context.hasHiddenText ||= text.trim() !== ""
    else inline.add(text)
  }
  const read = (): void => {
    for (const name of xml.children()) {
      const written = breaks[name]
      if (written !== undefined) add(written)
      else if (name === "t") add(withSymbols(readText(xml), look.font))
      else if (name === "rPr") look = readLook(xml)
      else if (name === "sym" || name === "symEx")
        add(symbolOf(xml.attribute("font") ?? "", xml.attribute("char") ?? ""))
      else if (name === "fldChar") readField(xml, inline, context)
      else if (name === "footnoteReference" || name === "endnoteReference")
        cite(`${name.slice(0, -"Reference".length)} ${xml.attribute("id") ?? ""}`, context)
      else if (name === "drawing" || name === "pict" || name === "object") readDrawing(xml, inline, context)
      else if (name === "AlternateContent") readAlternatives(xml, inline, read)
      else if (name === "ruby") {
        for (const part of xml.children())
          if (part === "rubyBase") for (const run of xml.children()) if (run === "r") readRun(xml, inline, context)
      }
    }
  }
  read()
}
