import { addAll } from "../document/addAll.ts"
import type { Block } from "../document/blocks.ts"
import { Content } from "../document/Content.ts"
import { documentReading } from "../document/reading.ts"
import type { Budget } from "../Limits.ts"
import type { Reading } from "../Reading.ts"
import { openXml } from "../parts/openXml.ts"
import type { Archive } from "../zip/Archive.ts"
import { readBlocks } from "./blocks.ts"
import type { Context } from "./Context.ts"
import { Lists } from "./Lists.ts"
import { readStyles, type Styles } from "./Styles.ts"

const manifest = "META-INF/manifest.xml"

/** Whether a workbook is among the document's parts. */
const hasWorkbook = async (archive: Archive, budget: Budget): Promise<boolean> => {
  if (!archive.has(manifest)) return false
  const xml = await openXml(archive, manifest, budget)
  let isFound = false
  xml.next()
  for (const name of xml.children())
    if (name === "file-entry") isFound ||= xml.attribute("media-type")?.includes("opendocument.spreadsheet") ?? false
  return isFound
}

/** Reads a text document of OpenDocument, as LibreOffice writes it. */
export const readOdt = async (archive: Archive, budget: Budget): Promise<Reading> => {
  const hasObject = await hasWorkbook(archive, budget)
  const styles: Styles = { lists: new Map(), hidden: new Set(), tracked: new Set() }
  const content = new Content(budget)
  const context: Context = {
    content,
    styles,
    lists: new Lists(styles.lists),
    notes: [],
    characters: 0,
    deletions: 0,
    hasHiddenText: false,
    hasObject,
    blocks: readBlocks
  }
  const blocks: Array<Block> = []
  for (const part of ["styles.xml", "content.xml"].filter((name) => archive.has(name))) {
    const xml = await openXml(archive, part, budget)
    xml.next()
    for (const name of xml.children()) {
      if (name === "styles" || name === "automatic-styles") readStyles(xml, styles)
      else if (name === "body")
        for (const inner of xml.children()) if (inner === "text") addAll(blocks, readBlocks(xml, context))
    }
  }
  return documentReading({ ...context, blocks }, content)
}
