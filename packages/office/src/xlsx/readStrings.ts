import type { Budget } from "../Limits.ts"
import type { XmlReader } from "../xml/XmlReader.ts"
import { readText } from "./readText.ts"

/** The texts that the cells of a workbook share; `reader` has not begun. */
export const readStrings = (reader: XmlReader, budget: Budget): ReadonlyArray<string> => {
  const strings: Array<string> = []
  while (reader.next() !== "start");
  for (const name of reader.children()) {
    if (name !== "si") continue
    budget.cells(1)
    strings.push(readText(reader))
  }
  return strings
}
