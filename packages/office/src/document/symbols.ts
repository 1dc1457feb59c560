/** Signs of the fonts Wingdings and Wingdings 2 that forms are ticked with, by the last byte of their code. */
const signs: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: { 0x6f: "□", 0x71: "□", 0xa8: "□", 0xfb: "✗", 0xfc: "√", 0xfd: "☒", 0xfe: "☑", 0x78: "☒", 0x6e: "■" },
  "wingdings 2": { 0x50: "√", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x4f: "✗", 0xa3: "□", 0x98: "■" }
}

/** A character of a font of signs, by the font's name and its code in hexadecimal figures; blank if it is not known. */
export const symbolOf = (font: string, code: string): string => {
  const point = Number.parseInt(code, 16)
  const known = signs[font.toLowerCase()]?.[point & 0xff]
  if (known !== undefined) return known
  const isOwn = Number.isNaN(point) || point < 0x20 || (point >= 0xd800 && point <= 0xf8ff) || point > 0x10ffff
  return isOwn ? " " : String.fromCodePoint(point)
}

/** A text as others write it: with the hyphen that breaks nowhere as the common one, and no hyphen that is not seen. */
export const withCommonHyphens = (text: string): string => text.replaceAll("\u2011", "-").replaceAll("\u00AD", "")
