import type { OfficeKind } from "../OfficeResult.ts"

/** Documents of OpenOffice by their type, which begins the file. */
export const openDocuments: ReadonlyArray<readonly [OfficeKind, RegExp]> = [
  ["ods", /opendocument\.spreadsheet/u],
  ["odt", /opendocument\.text/u],
  ["slides", /opendocument\.presentation/u]
]

/** Documents of Office by the folder of their main part. */
export const folders: Readonly<Record<string, OfficeKind>> = { xl: "xlsx", word: "docx", ppt: "slides" }

/** A type is no longer than this. */
export const longestMimeType = 200

const header = "PK\u0003\u0004"
const nameLengthAt = 26
const nameAt = 30

/** The names of a zip's parts in the order in which they stand in it, from what is before each of them. */
function* namesIn(bytes: string): Generator<string> {
  for (let at = bytes.indexOf(header); at >= 0; at = bytes.indexOf(header, at + header.length)) {
    const length = bytes.charCodeAt(at + nameLengthAt) + bytes.charCodeAt(at + nameLengthAt + 1) * 256
    yield bytes.slice(at + nameAt, at + nameAt + length)
  }
}

/** What a zip is that is not or cannot be opened, by the first name that tells; names of what is embedded come later. */
export const kindOfRest = (bytes: Uint8Array): OfficeKind => {
  const text = new TextDecoder("latin1").decode(bytes)
  const open = openDocuments.find(([, pattern]) => pattern.test(text.slice(0, longestMimeType)))
  if (open !== undefined) return open[0]
  for (const name of namesIn(text)) {
    if (name === "OFD.xml") return "ofd"
    const kind = folders[name.split("/")[0]?.toLowerCase() ?? ""]
    if (name.includes("/") && kind !== undefined) return kind
  }
  return "zip"
}
