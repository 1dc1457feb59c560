/** The encodings that are read. */
export type Encoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be"

const startsWith = (bytes: Uint8Array, mark: ReadonlyArray<number>): boolean =>
  mark.every((byte, at) => bytes[at] === byte)

const marks = [
  { encoding: "utf-8", mark: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", mark: [0xff, 0xfe] },
  { encoding: "utf-16be", mark: [0xfe, 0xff] }
] as const

/** So many bytes tell what a byte order mark or a workbook begins with. */
export const markLength = 4

/** The encoding that the byte order mark names, if there is one. */
export const encodingMarked = (bytes: Uint8Array): Encoding | undefined =>
  marks.find(({ mark }) => startsWith(bytes, mark))?.encoding

/** The encodings of a text without byte order mark, the likelier first: every UTF-8 text is also some GB18030 text, but hardly the other way round. */
export const unmarked = ["utf-8", "gb18030"] as const satisfies ReadonlyArray<Encoding>

const decodeAs = (encoding: Encoding, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * The text of a file: by its byte order mark if it has one, else as UTF-8, else as GB18030, in which Excel and WPS
 * save on Chinese Windows. The whole of the file must decode; `undefined` if it does not.
 */
export const decodeText = (bytes: Uint8Array): string | undefined => {
  const marked = encodingMarked(bytes)
  return marked === undefined ? (decodeAs("utf-8", bytes) ?? decodeAs("gb18030", bytes)) : decodeAs(marked, bytes)
}

/** As many bytes of a damaged file are looked at to tell its encoding. */
const sampled = 2 ** 20

/** The encoding in which the least of a damaged text is lost. */
export const leastDamaged = (bytes: Uint8Array): Encoding => {
  const lost = (encoding: Encoding): number =>
    new TextDecoder(encoding).decode(bytes.subarray(0, sampled)).split("\uFFFD").length
  return lost("gb18030") < lost("utf-8") ? "gb18030" : "utf-8"
}

/** The text of a file whatever is in it: what does not decode becomes U+FFFD. */
export const decodeDamaged = (bytes: Uint8Array, encoding?: Encoding): string =>
  new TextDecoder(encoding ?? encodingMarked(bytes) ?? leastDamaged(bytes)).decode(bytes)

/** Whether the bytes begin as an Excel workbook does: .xlsx (a zip archive) or .xls. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])
