import type { XmlReader } from "../xml/XmlReader.ts"
import type { ListLevel, ListStyle } from "./Lists.ts"

/** The styles of a document, as far as they number, hide or tell of deleted rows. */
export interface Styles {
  readonly lists: Map<string, ListStyle>
  /** Text styles that hide their text. */
  readonly hidden: Set<string>
  /** Row styles of rows that were inserted or deleted as a whole. */
  readonly tracked: Set<string>
}

/** The name under which the list of the headings stands; no style has it. */
export const outline = ""

/** By the first of the numbers that a format of OpenDocument gives as examples: `一, 二, 三, ...`. */
const formats: Readonly<Record<string, string>> = {
  "1": "decimal",
  a: "lowerLetterOfPlaces",
  A: "upperLetterOfPlaces",
  i: "lowerRoman",
  I: "upperRoman",
  一: "chineseCounting",
  壹: "chineseLegalSimplified",
  "①": "decimalEnclosedCircle",
  "１": "decimalFullWidth",
  甲: "ideographTraditional",
  子: "ideographZodiac",
  "01": "decimal-2",
  "001": "decimal-3"
}

const formatOf = (xml: XmlReader): string => {
  const examples = xml.attribute("num-format") ?? ""
  if (examples === "") return ""
  const first = examples.split(",")[0]!.trim()
  if (examples.includes("貳")) return "ideographLegalTraditional"
  const format = formats[first] ?? "decimal"
  return xml.attribute("num-letter-sync") === "true" ? format.replace("OfPlaces", "") : format
}

const numberOf = (text: string | undefined, otherwise: number): number => {
  const number = Number(text ?? "")
  return text !== undefined && Number.isSafeInteger(number) && number >= 0 ? number : otherwise
}

const deepest = 10

/** `prefix`, numbers of as many levels as are displayed, `suffix`; newer programs write the text itself. */
const textOfLevel = (xml: XmlReader, at: number): string => {
  const written = xml.attribute("num-list-format")
  if (written !== undefined) return written
  const displayed = Math.min(Math.max(1, numberOf(xml.attribute("display-levels"), 1)), at + 1)
  const holes = Array.from({ length: displayed }, (_, n) => `%${at + 2 - displayed + n}%`)
  return `${xml.attribute("num-prefix") ?? ""}${holes.join(".")}${xml.attribute("num-suffix") ?? ""}`
}

const readListStyle = (xml: XmlReader): ListStyle => {
  const levels: Array<ListLevel | undefined> = []
  for (const name of xml.children()) {
    const at = numberOf(xml.attribute("level"), 0) - 1
    if ((name !== "list-level-style-number" && name !== "outline-level-style") || at < 0 || at >= deepest) continue
    const level = {
      format: formatOf(xml),
      text: textOfLevel(xml, at),
      start: numberOf(xml.attribute("start-value"), 1),
      isTight: false
    }
    for (const properties of xml.children()) {
      if (properties !== "list-level-properties") continue
      for (const inner of xml.children())
        if (inner === "list-level-label-alignment") level.isTight = xml.attribute("label-followed-by") === "nothing"
    }
    levels[at] = level
  }
  return levels
}

const readStyle = (xml: XmlReader, { hidden, tracked }: Styles): void => {
  const style = xml.attribute("name") ?? ""
  for (const name of xml.children()) {
    if (name === "text-properties" && xml.attribute("display") === "none") hidden.add(style)
    else if (name === "table-row-properties" && xml.attribute("text-changes-only") === "false") tracked.add(style)
  }
}

/** Reads the styles in `office:styles` or `office:automatic-styles`. */
export const readStyles = (xml: XmlReader, styles: Styles): void => {
  for (const name of xml.children()) {
    if (name === "list-style") {
      const style = xml.attribute("name") ?? ""
      styles.lists.set(style, readListStyle(xml))
    } else if (name === "outline-style") styles.lists.set(outline, readListStyle(xml))
    else if (name === "style") readStyle(xml, styles)
  }
}
