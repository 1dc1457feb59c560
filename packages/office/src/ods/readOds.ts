import type { Budget } from "../Limits.ts"
import type { Reading } from "../Reading.ts"
import type { Table } from "../Table.ts"
import { openXml } from "../parts/openXml.ts"
import { XmlReader } from "../xml/XmlReader.ts"
import type { Archive } from "../zip/Archive.ts"
import { readTable } from "./readTable.ts"
import { OdsStyles } from "./styles.ts"

/** Reads the styles and the tables of a document, or of its part; `reader` has not begun. */
const readDocument = (reader: XmlReader, styles: OdsStyles, budget: Budget): ReadonlyArray<Table> => {
  const tables: Array<Table> = []
  while (reader.next() !== "start");
  for (const part of reader.children()) {
    if (part === "styles" || part === "automatic-styles") styles.read(reader)
    else if (part === "body")
      for (const body of reader.children())
        if (body === "spreadsheet")
          for (const element of reader.children())
            if (element === "table") tables.push(readTable(reader, styles, budget))
  }
  return tables
}

/** Reads a spreadsheet of OpenDocument. */
export const readOds = async (archive: Archive, budget: Budget): Promise<Reading> => {
  const styles = new OdsStyles()
  if (archive.has("styles.xml")) readDocument(await openXml(archive, "styles.xml", budget), styles, budget)
  return { tables: readDocument(await openXml(archive, "content.xml", budget), styles, budget), issues: [] }
}

/** Reads a spreadsheet of OpenDocument that is one XML (.fods). */
export const readFlatOds = (text: string, budget: Budget): Reading => {
  budget.unpack(text.length)
  return { tables: readDocument(new XmlReader([text], budget), new OdsStyles(), budget), issues: [] }
}
