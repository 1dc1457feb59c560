import { formatBy, isOfFigures } from "../format/builtin.ts"
import { loadFurther } from "../format/further.ts"
import type { Budget } from "../Limits.ts"
import type { XmlReader } from "../xml/XmlReader.ts"

/** The number formats of a workbook's styles, by the number that cells cite; `undefined` is none. */
export type Formats = ReadonlyArray<string | undefined>

/** Reads the styles, and loads what their formats need; `reader` has not begun. */
export const readStyles = async (reader: XmlReader, budget: Budget): Promise<Formats> => {
  const declared = new Map<number, string>()
  const styles: Array<number> = []
  while (reader.next() !== "start");
  for (const part of reader.children()) {
    if (part !== "numFmts" && part !== "cellXfs") continue
    for (const element of reader.children()) {
      budget.cells(1)
      const id = Number(reader.attribute("numFmtId") ?? 0)
      if (element === "numFmt") declared.set(id, reader.attribute("formatCode") ?? "General")
      else if (element === "xf") styles.push(id)
    }
  }
  if (styles.some((id) => isOfFigures(id) && !declared.has(id))) await loadFurther()
  const formats = styles.map((id) => formatBy(id, declared))
  await loadFurther(formats)
  return formats
}
