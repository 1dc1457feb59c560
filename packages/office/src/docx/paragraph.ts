import type { Block, Place } from "../document/blocks.ts"
import type { XmlReader } from "../xml/XmlReader.ts"
import type { Context } from "./Context.ts"
import { Inline } from "../document/Inline.ts"
import { readAlternatives, readRun } from "./run.ts"
import { type NumberingOf, readNumberingOf } from "./Styles.ts"
import { isOn, valueOf } from "./values.ts"

/** A paragraph as it stands in the file. */
export interface ReadParagraph {
  readonly text: string
  /** Its number in a list; asked for once, and only of a paragraph that is there, as it counts. */
  readonly label: () => string
  /** Whether its end was deleted, so that it is one with the next. */
  readonly isOpen: boolean
  readonly boxes: ReadonlyArray<Block>
  readonly place: Place
}

interface Properties {
  numbering: NumberingOf | undefined
  style: string
  isOpen: boolean
  /** Where they end in the file. */
  end: number
}

const readMark = (xml: XmlReader): boolean => {
  let isDeleted = false
  for (const name of xml.children()) isDeleted ||= name === "del" || name === "moveFrom"
  return isDeleted
}

const readProperties = (xml: XmlReader, properties: Properties): void => {
  for (const name of xml.children()) {
    if (name === "numPr") properties.numbering = readNumberingOf(xml)
    else if (name === "pStyle") properties.style = valueOf(xml)
    else if (name === "rPr") properties.isOpen = readMark(xml)
  }
  properties.end = xml.position
}

const labelOf = ({ numbering: own, style }: Properties, { numbering, styles }: Context): string => {
  const ofStyle = styles.numberingOf(style)
  const id = own?.id ?? ofStyle?.id
  if (id === undefined || id === "0") return ""
  const isOfStyle = own?.id === undefined && ofStyle !== undefined && ofStyle.level === undefined
  const level = own?.level ?? (isOfStyle ? numbering.levelOfStyle(id, ofStyle.style) : ofStyle?.level)
  return numbering.next(id, level ?? 0)
}

/** Whether a content control shows the prompt that waits for its text. */
const readIsPrompt = (xml: XmlReader): boolean => {
  let isPrompt = false
  for (const name of xml.children()) if (name === "showingPlcHdr") isPrompt = isOn(xml)
  return isPrompt
}

/** Reads what a content control holds (`w:sdt`), with the prompt counted if that is all. */
export const readControl = (xml: XmlReader, context: Context, read: () => void): void => {
  let isPrompt = false
  for (const name of xml.children()) {
    if (name === "sdtPr") isPrompt = readIsPrompt(xml)
    else if (name === "sdtContent") {
      context.prompts += isPrompt ? 1 : 0
      read()
      context.prompts -= isPrompt ? 1 : 0
    }
  }
}

/** What stands in a paragraph and is not seen: deleted text, and what is said about the text. */
const unseen = new Set(["del", "moveFrom", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "fldData"])

const readInline = (xml: XmlReader, inline: Inline, properties: Properties, context: Context): void => {
  for (const name of xml.children()) {
    if (unseen.has(name)) continue
    if (name === "r") readRun(xml, inline, context)
    else if (name === "pPr") readProperties(xml, properties)
    else if (name === "sdt") {
      inline.enter()
      readControl(xml, context, () => readInline(xml, inline, properties, context))
      inline.leave()
    } else if (name === "AlternateContent")
      readAlternatives(xml, inline, () => readInline(xml, inline, properties, context))
    else readInline(xml, inline, properties, context)
  }
}

export const readParagraph = (xml: XmlReader, context: Context): ReadParagraph => {
  const inline = new Inline(context.content)
  const begin = xml.position
  const properties: Properties = { numbering: undefined, style: "", isOpen: false, end: begin }
  readInline(xml, inline, properties, context)
  // The code of a field stands in one paragraph; one that has no end there would hide all text that follows.
  while (context.fields.at(-1) === "code") {
    context.fields.pop()
    context.codes--
  }
  const text = inline.text()
  const place = { begin, content: properties.end, end: xml.position }
  context.content.take("paragraph")
  return { text, label: () => labelOf(properties, context), isOpen: properties.isOpen, boxes: inline.boxes, place }
}
