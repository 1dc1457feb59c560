import type { XmlReader } from "../xml/XmlReader.ts"
import { valueOf, wholeOf } from "./values.ts"

/** How a paragraph, or a style of paragraphs, is numbered: `w:numPr`. What it does not say is told by its style. */
export interface NumberingOf {
  readonly id: string | undefined
  readonly level: number | undefined
}

export const readNumberingOf = (xml: XmlReader): NumberingOf => {
  let id: string | undefined
  let level: number | undefined
  for (const name of xml.children()) {
    if (name === "numId") id = valueOf(xml)
    else if (name === "ilvl") level = wholeOf(valueOf(xml), 0)
  }
  return { id, level }
}

interface Style {
  readonly basedOn: string | undefined
  readonly numbering: NumberingOf | undefined
}

/** The styles of a document's paragraphs, as far as they number. */
export interface Styles {
  /** How a style numbers, and the style that says so. */
  readonly numberingOf: (style: string) => (NumberingOf & { readonly style: string }) | undefined
}

/** A style is based on one that is based on one …; so many that a circle ends. */
const mostBases = 20

const readStyle = (xml: XmlReader): Style => {
  let basedOn: string | undefined
  let numbering: NumberingOf | undefined
  for (const name of xml.children()) {
    if (name === "basedOn") basedOn = valueOf(xml)
    else if (name === "pPr")
      for (const property of xml.children()) if (property === "numPr") numbering = readNumberingOf(xml)
  }
  return { basedOn, numbering }
}

/** The styles of `styles.xml`. */
export const readStyles = (xml: XmlReader): Styles => {
  const styles = new Map<string, Style>()
  xml.next()
  for (const name of xml.children()) {
    if (name === "style" && xml.attribute("type") === "paragraph")
      styles.set(xml.attribute("styleId") ?? "", readStyle(xml))
  }
  return {
    numberingOf: (first) => {
      let style: string | undefined = first
      for (let n = 0; n < mostBases && style !== undefined; n++) {
        const { basedOn, numbering }: Style = styles.get(style) ?? { basedOn: undefined, numbering: undefined }
        if (numbering !== undefined) return { ...numbering, style }
        style = basedOn
      }
      return undefined
    }
  }
}

export const noStyles: Styles = { numberingOf: () => undefined }
