import type { XmlReader } from "../xml/XmlReader.ts"

/** The value of a property's element: `w:val`. */
export const valueOf = (xml: XmlReader): string => xml.attribute("val") ?? ""

/** Whether a property that is on or off is on; its element alone says so. */
export const isOn = (xml: XmlReader): boolean => !["0", "false", "off"].includes(valueOf(xml))

/** A whole number from 0, or what is taken where there is none. */
export const wholeOf = (text: string, otherwise: number): number => {
  const number = Number(text)
  return Number.isInteger(number) && number >= 0 && text !== "" ? number : otherwise
}
