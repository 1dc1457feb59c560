import type { XmlReader } from "../xml/XmlReader.ts"

/** `_x000D_` is how a character that XML cannot hold is written; `_x005F_` is the `_` of a text that looks like it. */
const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/** Without carriage returns, which `_x000D_` leaves before line feeds and nobody sees, and without NUL. */
const visible = (text: string): string => text.replaceAll(/\r\n?/gu, "\n").replaceAll("\0", "")

/** A text as XML holds it, as a person sees it. */
export const decodeText = (text: string): string => (text.includes("_x") ? visible(unescaped(text)) : text)

/** Engines keep a text that is a part of a longer one as a view of it; a copy lets the longer one go. */
export const copied = (text: string): string => (text.length < 13 ? text : [text.slice(0, 1), text.slice(1)].join(""))

/** The text of the element that has just begun: of its runs, without how they are to be pronounced. */
export const readText = (reader: XmlReader): string => {
  let text = ""
  for (const name of reader.children()) {
    if (name === "t") text += reader.content()
    else if (name === "r") for (const part of reader.children()) if (part === "t") text += reader.content()
  }
  return copied(decodeText(text))
}
