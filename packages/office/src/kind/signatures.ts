import type { OfficeKind } from "../OfficeResult.ts"

/** Whether bytes stand at a place; letters are taken as their bytes. */
export const bytesAt = (bytes: Uint8Array, at: number, expected: string): boolean => {
  for (let n = 0; n < expected.length; n++) if (bytes[at + n] !== expected.charCodeAt(n)) return false
  return true
}

const signatures: ReadonlyArray<readonly [kind: OfficeKind, at: number, bytes: string]> = [
  ["picture", 0, "\u00ff\u00d8\u00ff"],
  ["picture", 0, "\u0089PNG\r\n"],
  ["picture", 0, "GIF8"],
  ["picture", 0, "II*\0"],
  ["picture", 0, "MM\0*"],
  ["picture", 8, "WEBP"],
  ["picture", 4, "ftyphei"],
  ["picture", 4, "ftypmif1"],
  ["rar", 0, "Rar!\u001a\u0007"],
  ["7z", 0, "7z\u00bc\u00af\u0027\u001c"],
  ["gzip", 0, "\u001f\u008b\u0008"],
  ["archive", 257, "ustar"],
  ["archive", 0, "\u00fd7zXZ\0"],
  ["archive", 4, "1AY&SY"],
  ["pdf", 0, "%PDF-"],
  ["doc", 0, "{\\rtf"]
]

/** What files tell by their first bytes. A container has to be opened to know more. */
export type Signed = OfficeKind | "compound"

const isBitmap = (bytes: Uint8Array): boolean => bytesAt(bytes, 0, "BM") && bytesAt(bytes, 6, "\0\0\0\0")

/** Workbooks of Excel 2 to 5 that stand in no container: the record that begins one, and its length. */
const isBareWorkbook = (bytes: Uint8Array): boolean =>
  bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? 1) && [4, 6, 8, 16].includes(bytes[2] ?? 0) && bytes[3] === 0

export const signedKind = (bytes: Uint8Array): Signed | undefined => {
  if (bytes.length === 0) return "empty"
  if (bytesAt(bytes, 0, "PK\u0003\u0004") || bytesAt(bytes, 0, "PK\u0005\u0006")) return "zip"
  if (bytesAt(bytes, 0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) return "compound"
  if (isBareWorkbook(bytes)) return "xls"
  if (isBitmap(bytes)) return "picture"
  const found = signatures.find(([, at, expected]) => bytesAt(bytes, at, expected))
  // Some programs write a line before a PDF's first.
  return found?.[0] ?? (bytesAt(bytes, bytes.subarray(0, 1024).indexOf(37), "%PDF-") ? "pdf" : undefined)
}
