const startsWith = (bytes: Uint8Array, mark: ReadonlyArray<number>): boolean =>
  mark.every((byte, at) => bytes[at] === byte)

const marks = [
  { encoding: "utf-8", mark: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", mark: [0xff, 0xfe] },
  { encoding: "utf-16be", mark: [0xfe, 0xff] }
] as const

const decodeAs = (encoding: string, bytes: Uint8Array): string | undefined => {
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
  const marked = marks.find(({ mark }) => startsWith(bytes, mark))
  return marked === undefined
    ? (decodeAs("utf-8", bytes) ?? decodeAs("gb18030", bytes))
    : decodeAs(marked.encoding, bytes)
}

/** Whether the bytes begin as an Excel workbook does: .xlsx (a zip archive) or .xls. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])
