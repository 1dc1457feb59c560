import { numberFormat } from "./format/NumberFormat.ts"
import type { Cell } from "./Table.ts"

// A file has millions of cells, so each is made at once and with nothing that it does not need.

/** A number in a cell with its format; `undefined` is no format. */
export const numberCell = (value: number, format: string | undefined, is1904: boolean, formula: boolean): Cell => {
  // A negative zero is shown as zero, and is one.
  const { date, isDate, number, text } = numberFormat(format ?? "General").show(value + 0, is1904)
  const kind = isDate ? "date" : "number"
  if (format === undefined) return formula ? { text, kind, number, formula } : { text, kind, number }
  if (date === undefined) return formula ? { text, kind, number, format, formula } : { text, kind, number, format }
  return formula ? { text, kind, number, date, format, formula } : { text, kind, number, date, format }
}

export const textCell = (text: string, format: string | undefined, formula: boolean): Cell => {
  const kind = "text"
  if (format === undefined) return formula ? { text, kind, formula } : { text, kind }
  const shown = numberFormat(format).showText(text)
  return formula ? { text: shown, kind, format, formula } : { text: shown, kind, format }
}

export const booleanCell = (value: boolean, formula: boolean): Cell => {
  const text = value ? "TRUE" : "FALSE"
  return formula ? { text, kind: "boolean", formula } : { text, kind: "boolean" }
}

/** An error value, such as `#N/A`. */
export const errorCell = (text: string, formula: boolean): Cell =>
  formula ? { text, kind: "error", formula } : { text, kind: "error" }

/** Whether a text is how WPS writes a picture in a cell. */
export const isCellPicture = (text: string): boolean => /^=?(?:_xlfn\.)?DISPIMG\(/iu.test(text)
