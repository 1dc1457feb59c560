import type { Language } from "@kepu/core"
import type { Subject } from "@kepu/core/assessment"
import { fill, localized } from "@kepu/core/text"

const row = localized("{file} 第{row}行", "{file}, row {row}")
const cell = localized("{file} 第{row}行“{column}”", "{file}, row {row}, “{column}”")

/** Where something stands in a file, as the person who has it open would say; empty where that is not known. */
export const place = (source: Subject["source"], language: Language): string => {
  if (source === undefined) return ""
  return source.column === undefined
    ? fill(row, { file: source.file, row: source.row })[language]
    : fill(cell, { file: source.file, row: source.row, column: source.column })[language]
}
