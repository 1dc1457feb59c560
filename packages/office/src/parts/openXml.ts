import type { Budget } from "../Limits.ts"
import type { Archive } from "../zip/Archive.ts"
import { textPortions } from "../xml/textPortions.ts"
import { XmlReader } from "../xml/XmlReader.ts"

/** A reader of a part of an archive. */
export const openXml = async (archive: Archive, part: string, budget: Budget): Promise<XmlReader> =>
  new XmlReader(textPortions(await archive.open(part)), budget)
