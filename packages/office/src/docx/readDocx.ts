import { Content } from "../document/Content.ts"
import { documentReading, type Found } from "../document/reading.ts"
import { addAll } from "../document/addAll.ts"
import type { Block } from "../document/blocks.ts"
import type { Budget } from "../Limits.ts"
import type { Reading } from "../Reading.ts"
import { openXml } from "../parts/openXml.ts"
import type { XmlReader } from "../xml/XmlReader.ts"
import type { Archive } from "../zip/Archive.ts"
import { readRelationships } from "../parts/relationships.ts"
import { readBlocks } from "./blocks.ts"
import { type Context, unnumbered } from "./Context.ts"
import { noStyles, readStyles } from "./Styles.ts"

/** What a document of Word holds; `part` is the one that the archive has the text in, `xml` a reader of it. */
export const findIn = async (archive: Archive, part: string, xml: XmlReader, content: Content): Promise<Found> => {
  const { budget } = content
  const related = await readRelationships(archive, part, budget)
  const open = async (type: string): Promise<XmlReader | undefined> => {
    const target = related.find((relation) => relation.type === type)?.target
    return target !== undefined && archive.has(target) ? openXml(archive, target, budget) : undefined
  }
  const [numbering, styles] = [await open("numbering"), await open("styles")]
  const context: Context = {
    content,
    numbering: numbering === undefined ? unnumbered : (await import("./Numbering.ts")).readNumbering(numbering),
    styles: styles === undefined ? noStyles : readStyles(styles),
    fields: [],
    codes: 0,
    prompts: 0,
    hasHiddenText: false,
    hasObject: false,
    notes: new Set(),
    blocks: readBlocks
  }
  xml.next()
  const blocks: Array<Block> = []
  for (const name of xml.children()) if (name === "body") addAll(blocks, readBlocks(xml, context))
  const notes = context.notes.size === 0 ? [] : await (await import("./notes.ts")).citedNotes(context, open)
  return { blocks, notes, hasHiddenText: context.hasHiddenText, hasObject: context.hasObject }
}

/** Reads a document of Word. */
export const readDocx = async (archive: Archive, part: string, budget: Budget): Promise<Reading> => {
  const content = new Content(budget)
  return documentReading(await findIn(archive, part, await openXml(archive, part, budget), content), content)
}
