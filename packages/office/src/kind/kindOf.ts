import type { OfficeKind } from "../OfficeResult.ts"
import { signedKind } from "./signatures.ts"
import { kindOfText } from "./text.ts"
import { kindOfRest } from "./zipNames.ts"

/** What a compound file is by the names of its streams; the first that stands in it is not of something embedded. */
const streams: ReadonlyArray<readonly [name: string, kind: OfficeKind]> = [
  ["EncryptedPackage", "encrypted"],
  ["WordDocument", "doc"],
  ["PowerPoint Document", "slides"],
  ["Workbook", "xls"],
  ["Book", "xls"]
]

const kindOfCompound = (bytes: Uint8Array): OfficeKind => {
  const text = new TextDecoder("utf-16le").decode(bytes)
  const found = streams
    .map(([name, kind]) => ({ at: text.indexOf(`${name}\0`), kind }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
  return found[0]?.kind ?? "unknown"
}

const beginning = 4096

const kindOfBeginning = (bytes: Uint8Array): OfficeKind => {
  const text = new TextDecoder().decode(bytes.subarray(0, beginning))
  // A web archive, as which Excel saves a workbook on one page.
  return /^MIME-Version:/iu.test(text) ? "html" : kindOfText(text)
}

/**
 * What a file is, told by its content alone and without unpacking it, so that a program can say what it was given. The
 * first 4096 bytes tell the most; what they cannot be told from a text by is taken for one.
 *
 * @example
 * ```ts
 * import { kindOf } from "@kepu/office/kind"
 * import { writeXlsx } from "@kepu/office/write"
 *
 * const bytes = await writeXlsx([])
 * console.log(kindOf(bytes)) // xlsx
 * ```
 */
export const kindOf = (bytes: Uint8Array): OfficeKind => {
  const kind = signedKind(bytes)
  switch (kind) {
    case "zip":
      return kindOfRest(bytes)
    case "compound":
      return kindOfCompound(bytes)
    case undefined:
      return kindOfBeginning(bytes)
    default:
      return kind
  }
}
