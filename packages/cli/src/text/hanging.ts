import { pageWidth } from "./table.ts"
import { oneLine, wrap } from "./width.ts"

/** A text as a paragraph of the page: indented, and its further lines a little more. */
export const hanging = (text: string): ReadonlyArray<string> =>
  wrap(oneLine(text), pageWidth - 4).map((line, n) => (n === 0 ? "  " : "    ") + line)
