import { pageWidth } from "./table.ts"
import { wrap } from "./width.ts"

const foldedLine = (line: string): ReadonlyArray<string> => {
  const indent = /^ */u.exec(line)![0]
  if (line === "") return [""]
  return wrap(line.slice(indent.length), pageWidth - indent.length - 2).map(
    (part, n) => `${indent}${n === 0 ? "" : "  "}${part}`
  )
}

/** An indented text with its long lines broken, their further lines a little more indented. */
export const folded = (text: string): string => text.split("\n").flatMap(foldedLine).join("\n")
