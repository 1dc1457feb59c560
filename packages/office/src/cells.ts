import { numberFormat } from "./format/NumberFormat.ts"
import type { Cell } from "./Table.ts"

/** A number in a cell with its format; `undefined` is no format. */
export const numberCell = (value: number, format: string | undefined, is1904: boolean, formula: boolean): Cell => {
  const { date, isDate, number, text } = numberFormat(format ?? "General").show(value, is1904)
  return {
    text,
    kind: isDate ? "date" : "number",
    number,
    ...(date !== undefined && { date }),
    ...(format !== undefined && { format }),
    ...(formula && { formula })
  }
}

export const textCell = (text: string, format: string | undefined, formula: boolean): Cell => ({
  text: format === undefined ? text : numberFormat(format).showText(text),
  kind: "text",
  ...(format !== undefined && { format }),
  ...(formula && { formula })
})

export const booleanCell = (value: boolean, formula: boolean): Cell => ({
  text: value ? "TRUE" : "FALSE",
  kind: "boolean",
  ...(formula && { formula })
})

/** An error value, such as `#N/A`. */
export const errorCell = (text: string, formula: boolean): Cell => ({
  text,
  kind: "error",
  ...(formula && { formula })
})

/** Whether a text is how WPS writes a picture in a cell. */
export const isCellPicture = (text: string): boolean => /^=?(?:_xlfn\.)?DISPIMG\(/iu.test(text)
