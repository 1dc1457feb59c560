import type { Budget } from "../Limits.ts"
import type { Archive } from "../zip/Archive.ts"
import { textPortions } from "./textPortions.ts"
import { XmlReader } from "./XmlReader.ts"

/** A reader of a part of an archive. */
export const openXml = (archive: Archive, part: string, budget: Budget): XmlReader =>
  new XmlReader(textPortions(archive.open(part)), budget)
