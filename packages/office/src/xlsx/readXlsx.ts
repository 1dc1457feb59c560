import type { Budget } from "../Limits.ts"
import { together } from "../Grid.ts"
import type { Keep, Reading } from "../Reading.ts"
import { openXml } from "../parts/openXml.ts"
import type { Archive } from "../zip/Archive.ts"
import type { Shared } from "./cellReader.ts"
import { readSheet } from "./readSheet.ts"
import { readStrings } from "./readStrings.ts"
import { readStyles } from "./readStyles.ts"
import { readWorkbook } from "./readWorkbook.ts"

/** Reads a workbook whose main part is `part`, with what a person should know of its sheets. */
export const readXlsx = async <Kept>(
  archive: Archive,
  part: string,
  budget: Budget,
  keep: Keep<Kept>
): Promise<Reading<Kept>> => {
  const { hasCellPictures, is1904, sheets, strings, styles } = await readWorkbook(archive, part, budget)
  const formats = styles === undefined ? [] : await readStyles(await openXml(archive, styles, budget), budget)
  const shared: Shared = {
    strings: strings === undefined ? [] : readStrings(await openXml(archive, strings, budget), budget),
    formats,
    is1904,
    hasCellPictures
  }
  const readings: Array<Reading<Kept>> = []
  // One after the other, so that of one alone all is unpacked.
  for (const sheet of sheets) {
    const reading = readSheet(await openXml(archive, sheet.part, budget), sheet, shared, budget, keep)
    // What was changed on its way may be wrong before the place where that shows, too.
    if (reading.issues.some(({ code }) => code === "table-damaged")) await archive.check(sheet.part)
    readings.push(reading)
  }
  return together(readings)
}
