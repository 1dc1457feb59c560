import type { Budget } from "../Limits.ts"
import { together } from "../Grid.ts"
import type { Reading } from "../Reading.ts"
import { openXml } from "../xml/openXml.ts"
import type { Archive } from "../zip/Archive.ts"
import type { Shared } from "./cellReader.ts"
import { readSheet } from "./readSheet.ts"
import { readStrings } from "./readStrings.ts"
import { readStyles } from "./readStyles.ts"
import { readWorkbook } from "./readWorkbook.ts"

/** Reads a workbook whose main part is `part`. */
export const readXlsx = (archive: Archive, part: string, budget: Budget): Reading => {
  const { hasCellPictures, is1904, sheets, strings, styles } = readWorkbook(archive, part, budget)
  const shared: Shared = {
    strings: strings === undefined ? [] : readStrings(openXml(archive, strings, budget), budget),
    formats: styles === undefined ? [] : readStyles(openXml(archive, styles, budget), budget),
    is1904,
    hasCellPictures
  }
  return together(
    sheets.map((sheet) => {
      const reading = readSheet(openXml(archive, sheet.part, budget), sheet, shared, budget)
      // What was changed on its way may be wrong before the place where that shows, too.
      if (reading.issues.some(({ code }) => code === "table-damaged")) archive.check(sheet.part)
      return reading
    })
  )
}
