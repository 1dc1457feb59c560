import { pageWidth } from "./table.ts"
import { oneLine, wrap } from "./width.ts"

/** A text on lines that leave room for `taken` columns before them. */
export const wrapped = (text: string, taken: number): ReadonlyArray<string> => wrap(oneLine(text), pageWidth - taken)

/** A text as a paragraph of the page: indented, and its further lines a little more. */
export const hanging = (text: string): ReadonlyArray<string> =>
  wrapped(text, 4).map((line, n) => (n === 0 ? "  " : "    ") + line)
