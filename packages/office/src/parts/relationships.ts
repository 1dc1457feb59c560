import type { Budget } from "../Limits.ts"
import { openXml } from "./openXml.ts"
import type { Archive } from "../zip/Archive.ts"
import { partName } from "../zip/directory.ts"

/** What a part of a document points to. */
export interface Relationship {
  readonly id: string
  /** The last word of its type, such as `worksheet`, which transitional and strict documents share. */
  readonly type: string
  /** The name of the part in the archive. */
  readonly target: string
}

/** A target as a part's name: from the root if it begins with `/`, else from the folder of the part that cites it. */
export const resolve = (target: string, folder: string): string => {
  const path: Array<string> = target.startsWith("/") ? [] : folder.split("/").filter(Boolean)
  for (const step of partName(target).split("/")) {
    if (step === "..") path.pop()
    else if (step !== "." && step !== "") path.push(step)
  }
  return path.join("/")
}

/** What a part of a document points to, in order; `part` is "" for the document as a whole. Web addresses are left out. */
export const readRelationships = async (
  archive: Archive,
  part: string,
  budget: Budget
): Promise<ReadonlyArray<Relationship>> => {
  const folder = part.slice(0, part.lastIndexOf("/") + 1)
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`
  if (!archive.has(name)) return []
  const reader = await openXml(archive, name, budget)
  const relationships: Array<Relationship> = []
  while (reader.next() !== "start");
  for (const element of reader.children()) {
    if (element !== "Relationship" || reader.attribute("TargetMode") === "External") continue
    budget.cells(1)
    relationships.push({
      id: reader.attribute("Id") ?? "",
      type: reader.attribute("Type")?.split("/").at(-1) ?? "",
      target: resolve(reader.attribute("Target") ?? "", folder)
    })
  }
  return relationships
}
