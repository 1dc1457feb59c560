import type { Budget } from "../Limits.ts"
import type { OfficeKind } from "../OfficeResult.ts"
import type { Archive } from "../zip/Archive.ts"
import { folders, longestMimeType, openDocuments } from "./zipNames.ts"
import { readRelationships } from "../zip/relationships.ts"

/** What a zip is, with its main part. */
export interface ZipKind {
  readonly kind: OfficeKind
  readonly part: string
}

/** Whether a password protects a document: as a whole, or part by part. */
const isEncrypted = (archive: Archive): boolean =>
  archive.has("encrypted-package") ||
  (archive.has("META-INF/manifest.xml") &&
    new TextDecoder().decode(archive.read("META-INF/manifest.xml")).includes("encryption-data"))

const openDocument = (archive: Archive): ZipKind | undefined => {
  if (archive.has("mimetype") && isEncrypted(archive)) return { kind: "encrypted", part: "" }
  if (!archive.has("mimetype") || !archive.has("content.xml")) return undefined
  const type = new TextDecoder().decode(archive.read("mimetype").subarray(0, longestMimeType))
  const kind = openDocuments.find(([, pattern]) => pattern.test(type))?.[0]
  return kind === undefined ? undefined : { kind, part: "content.xml" }
}

const mainParts: ReadonlyArray<string> = ["xl/workbook.xml", "word/document.xml", "ppt/presentation.xml"]

/** What a part is by the folder in which every program writes it. */
const kindOfPart = (part: string): OfficeKind | undefined =>
  part.endsWith(".bin") ? "xlsb" : folders[part.split("/")[0]?.toLowerCase() ?? ""]

/** What a zip is by what is in it: a document of Office or WPS, an OFD, or an archive of whatever. */
export const zipKind = (archive: Archive, budget: Budget): ZipKind => {
  const open = openDocument(archive)
  if (open !== undefined) return open
  if (archive.has("OFD.xml")) return { kind: "ofd", part: "OFD.xml" }
  const pointed = readRelationships(archive, "", budget).find(({ type }) => type === "officeDocument")?.target
  const part = pointed !== undefined && archive.has(pointed) ? pointed : mainParts.find((name) => archive.has(name))
  const kind = part === undefined ? undefined : kindOfPart(part)
  return kind === undefined || part === undefined ? { kind: "zip", part: "" } : { kind, part }
}
