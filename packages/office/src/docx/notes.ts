import { addAll } from "../document/addAll.ts"
import type { Block } from "../document/blocks.ts"
import type { XmlReader } from "../xml/XmlReader.ts"
import type { Context } from "./Context.ts"

/** The notes of `footnotes.xml` or `endnotes.xml` by their number in the file. */
const readNotes = (xml: XmlReader, kind: string, context: Context): ReadonlyMap<string, ReadonlyArray<Block>> => {
  const notes = new Map<string, ReadonlyArray<Block>>()
  xml.next()
  for (const name of xml.children())
    if (name === kind) notes.set(`${kind} ${xml.attribute("id") ?? ""}`, context.blocks(xml, context))
  return notes
}

/** The notes that a document cites, in its order; `open` reads the part of a type. Few documents have any. */
export const citedNotes = async (
  context: Context,
  open: (type: string) => Promise<XmlReader | undefined>
): Promise<ReadonlyArray<Block>> => {
  const notes: Array<Block> = []
  for (const kind of ["footnote", "endnote"]) {
    const cited = [...context.notes].filter((note) => note.startsWith(`${kind} `))
    const source = cited.length === 0 ? undefined : await open(`${kind}s`)
    const texts = source === undefined ? undefined : readNotes(source, kind, context)
    for (const note of cited) addAll(notes, texts?.get(note) ?? [])
  }
  return notes
}
