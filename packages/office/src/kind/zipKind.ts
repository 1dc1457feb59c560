import type { Budget } from "../Limits.ts"
import type { OfficeKind } from "../OfficeResult.ts"
import type { Archive } from "../zip/Archive.ts"
import { folders } from "./zipNames.ts"
import { readRelationships } from "../parts/relationships.ts"

/** What a zip is, with its main part. */
export interface ZipKind {
  readonly kind: OfficeKind
  readonly part: string
}

const mainParts: ReadonlyArray<string> = ["xl/workbook.xml", "word/document.xml", "ppt/presentation.xml"]

/** What a part is by the folder in which every program writes it. */
const kindOfPart = (part: string): OfficeKind | undefined =>
  part.endsWith(".bin") ? "xlsb" : folders[part.split("/")[0]?.toLowerCase() ?? ""]

/** What a zip is by what is in it: a document of Office or WPS, an OFD, or an archive of whatever. */
export const zipKind = async (archive: Archive, budget: Budget): Promise<ZipKind> => {
  if (archive.has("mimetype")) {
    const open = await (await import("./openDocument.ts")).openDocument(archive)
    if (open !== undefined) return open
  }
  if (archive.has("OFD.xml")) return { kind: "ofd", part: "OFD.xml" }
  const pointed = (await readRelationships(archive, "", budget)).find(({ type }) => type === "officeDocument")?.target
  const part = pointed !== undefined && archive.has(pointed) ? pointed : mainParts.find((name) => archive.has(name))
  const kind = part === undefined ? undefined : kindOfPart(part)
  return kind === undefined || part === undefined ? { kind: "zip", part: "" } : { kind, part }
}
