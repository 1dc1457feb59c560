/** How a cell begins that would be taken for a formula, or that hides one behind a blank, whatever guards it already. */
const dangerous = /^'*[=+\-@＝＋－＠\t\r\n]/u

/** The text as it stands in a file: with a `'` in front if a spreadsheet would run it as a formula. */
export const guarded = (text: string): string => (dangerous.test(text) ? `'${text}` : text)

/** The text that was guarded. */
export const unguarded = (cell: string): string => (cell.startsWith("'") && dangerous.test(cell) ? cell.slice(1) : cell)

/** The text as it stands in a cell of a workbook, which runs no text: guarded only if a reader would take it for guarded. */
export const asCellText = (text: string): string =>
  unguarded(text) !== text || /^="[^"]*"$/u.test(text) ? guarded(text) : text
