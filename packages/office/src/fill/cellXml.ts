import { escaped } from "../patch/comments.ts"
import type { WrittenCell } from "./sheetRows.ts"

/** Whether a cell is counted, so that what it shows is not its own. */
export const hasFormula = ({ xml }: WrittenCell): boolean => /<(?:[\w.-]+:)?f[\s/>]/u.test(xml)

/** What an attribute of a tag says; none is blank. */
export const attributeOf = (tag: string, name: string): string =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, "u").exec(tag)?.[1] ?? ""

/** The style of a cell that is written, by its number; none is blank. */
export const styleOf = (cell: WrittenCell | undefined): string =>
  / s\s*=\s*["'](\d+)["']/u.exec(cell?.xml.slice(0, cell.xml.indexOf(">") + 1) ?? "")?.[1] ?? ""

/** A cell in XML that holds a value. */
export const cellXml = (p: string, name: string, style: string, value: string | number | undefined): string => {
  const s = style === "" ? "" : ` s="${style}"`
  if (value === undefined || value === "") return `<${p}c r="${name}"${s}/>`
  if (typeof value === "number") return `<${p}c r="${name}"${s}><${p}v>${value}</${p}v></${p}c>`
  // What a spreadsheet would take for a sign in code stands for itself.
  const text = escaped(value.replaceAll(/_(?=x[\dA-Fa-f]{4}_)/gu, "_x005F_"))
  return `<${p}c r="${name}"${s} t="inlineStr"><${p}is><${p}t xml:space="preserve">${text}</${p}t></${p}is></${p}c>`
}
