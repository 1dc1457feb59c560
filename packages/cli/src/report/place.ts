import type { Language } from "@kepu/core"
import type { Subject } from "@kepu/core/assessment"
import { fill, localized } from "@kepu/core/text"
import { tableName } from "@kepu/csv"

const texts = {
  row: localized("{file} 第{row}行", "{file}, row {row}"),
  column: localized("{file} 第{row}行“{column}”", "{file}, row {row}, “{column}”"),
  cell: localized("{file} {cell}“{column}”", "{file}, {cell}, “{column}”")
}

/** Where something stands in a file, as the person who has it open would say; empty where that is not known. */
export const place = (source: Subject["source"], language: Language): string => {
  if (source === undefined) return ""
  const { cell, column, row } = source
  const file = tableName(source)
  if (column === undefined) return fill(texts.row, { file, row })[language]
  if (cell === undefined) return fill(texts.column, { file, row, column })[language]
  return fill(texts.cell, { file, cell, column })[language]
}
