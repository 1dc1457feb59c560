import type { OfficeKind } from "../OfficeResult.ts"

const decodeAs = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const marked = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined
}

/** Whether there are control characters other than tabs and ends of lines and pages, which no text has. */
const hasControls = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 9 || (code > 13 && code < 32)) return true
  }
  return false
}

/** The text of bytes that are text: in UTF-16 with its mark, in UTF-8, or in GB18030. */
export const textOf = (bytes: Uint8Array): string | undefined => {
  const encoding = marked(bytes)
  const text =
    encoding === undefined ? (decodeAs("utf-8", bytes) ?? decodeAs("gb18030", bytes)) : decodeAs(encoding, bytes)
  return text === undefined || hasControls(text) ? undefined : text
}

const beginning = 4096

/** What a text is: a table of a web page, the XML of Excel 2003, a web archive, or just text. */
export const kindOfText = (text: string): OfficeKind => {
  const begin = text.slice(0, beginning)
  if (/^\s*<\?xml/u.test(begin) && begin.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "xml-2003"
  if (/^\s*<\?xml/u.test(begin) && begin.includes("schemas.microsoft.com/office/word/2003")) return "doc"
  if (/^\s*<\?xml/u.test(begin) && begin.includes("oasis.opendocument.spreadsheet")) return "ods"
  if (/^\s*<(?:!doctype\s+html|html|head|meta|body|table|style|div|center)\b/iu.test(begin)) return "html"
  if (/^\s*<\?xml/u.test(begin) && /<html\b/iu.test(begin)) return "html"
  if (/^MIME-Version:/iu.test(begin)) return "unknown"
  return "text"
}
