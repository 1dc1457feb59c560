import type { Budget } from "../Limits.ts"
import { damaged } from "../Refused.ts"
import { openXml } from "../parts/openXml.ts"
import type { Archive } from "../zip/Archive.ts"
import { readRelationships } from "../parts/relationships.ts"

export interface SheetEntry {
  readonly name: string
  readonly hidden: boolean
  readonly part: string
}

export interface Workbook {
  /** In order; charts have no cells and are left out. */
  readonly sheets: ReadonlyArray<SheetEntry>
  /** Whether days are counted from 1904. */
  readonly is1904: boolean
  readonly strings: string | undefined
  readonly styles: string | undefined
  /** Whether pictures may stand in cells, which a program that does not know them shows as errors. */
  readonly hasCellPictures: boolean
}

const isTrue = (value: string | undefined): boolean => value === "1" || value === "true"

export const readWorkbook = async (archive: Archive, part: string, budget: Budget): Promise<Workbook> => {
  const relationships = await readRelationships(archive, part, budget)
  const targets = new Map(relationships.map((relationship) => [relationship.id, relationship]))
  const targetOf = (type: string): string | undefined => relationships.find((one) => one.type === type)?.target
  const reader = await openXml(archive, part, budget)
  const sheets: Array<SheetEntry> = []
  let is1904 = false
  while (reader.next() !== "start");
  if (reader.name !== "workbook") damaged()
  for (const element of reader.children()) {
    if (element === "workbookPr") is1904 = isTrue(reader.attribute("date1904"))
    if (element !== "sheets") continue
    for (const sheet of reader.children()) {
      const target = targets.get(reader.attribute("id") ?? "")
      if (sheet !== "sheet" || target?.type !== "worksheet") continue
      budget.cells(1)
      // A sheet that is there twice would be read as often as it is named.
      if (sheets.some(({ part }) => part === target.target)) damaged()
      const state = reader.attribute("state")
      sheets.push({
        name: reader.attribute("name") ?? "",
        hidden: state === "hidden" || state === "veryHidden",
        part: target.target
      })
    }
  }
  return {
    sheets,
    is1904,
    strings: targetOf("sharedStrings"),
    styles: targetOf("styles"),
    hasCellPictures: relationships.some(({ type }) => type === "rdRichValueStructure")
  }
}
