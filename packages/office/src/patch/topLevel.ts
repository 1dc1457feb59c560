import type { Budget } from "../Limits.ts"
import { XmlReader } from "../xml/XmlReader.ts"
import type { Insertion } from "./edits.ts"

/** An element right below the root: where it begins and ends in the text. */
export interface Child {
  readonly name: string
  readonly begin: number
  readonly end: number
}

/** The elements right below the root of a text of XML. */
export const topLevel = (xml: string, budget: Budget): ReadonlyArray<Child> => {
  const reader = new XmlReader([xml], budget)
  const children: Array<Child> = []
  while (reader.next() !== "start");
  for (const name of reader.children()) {
    const begin = xml.lastIndexOf("<", reader.position - 1)
    reader.skip()
    children.push({ name, begin, end: reader.position })
  }
  return children
}

/** The prefix of the root's name with its colon, which its other elements have too; mostly none. */
export const rootPrefix = (xml: string): string =>
  /<([\w.-]+:)?[\w.-]+[\s/>]/u.exec(xml.replace(/<\?[^>]*>/u, ""))?.[1] ?? ""

/** An insertion before the first of these elements, or at the end of the root. */
export const before = (
  xml: string,
  children: ReadonlyArray<Child>,
  names: ReadonlySet<string>,
  text: string
): Insertion => {
  const at = children.find(({ name }) => names.has(name))?.begin ?? xml.lastIndexOf("</")
  return { at, to: at, text }
}
