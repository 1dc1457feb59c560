import type { Archive } from "../zip/Archive.ts"
import type { ZipKind } from "./zipKind.ts"
import { longestMimeType, openDocuments } from "./zipNames.ts"

/** Whether a password protects a document: as a whole, or part by part. */
const isEncrypted = async (archive: Archive): Promise<boolean> =>
  archive.has("encrypted-package") ||
  (archive.has("META-INF/manifest.xml") &&
    new TextDecoder().decode(await archive.read("META-INF/manifest.xml")).includes("encryption-data"))

/** A document of OpenOffice by the type that begins it, if it is one. */
export const openDocument = async (archive: Archive): Promise<ZipKind | undefined> => {
  if (await isEncrypted(archive)) return { kind: "encrypted", part: "" }
  if (!archive.has("content.xml")) return undefined
  const type = new TextDecoder().decode((await archive.read("mimetype")).subarray(0, longestMimeType))
  const kind = openDocuments.find(([, pattern]) => pattern.test(type))?.[0]
  return kind === undefined ? undefined : { kind, part: "content.xml" }
}
