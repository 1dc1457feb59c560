import { stringify } from "csv-stringify/browser/esm/sync"

/** A cell that begins so would be taken for a formula, or hides one behind a line break. */
const opening = /^[=+\-@\t\r\n＝＋－＠]/u

/**
 * A table as the text of a CSV file that Excel and WPS open as it is: UTF-8 with BOM, lines ending in CRLF.
 *
 * A text that a spreadsheet would run as a formula gets a `'` in front; numbers stay as they are.
 */
export const writeTable = (rows: ReadonlyArray<ReadonlyArray<string | number>>): string =>
  stringify(
    rows.map((row) => row.map((cell) => (typeof cell === "string" && opening.test(cell) ? `'${cell}` : cell))),
    { bom: true, record_delimiter: "windows", quoted_match: /[\r\n]/u }
  )
