import { splitLine } from "./splitLine.ts"
import type { Cells, Shape } from "./Shape.ts"

/** The cells of a line that stands as a whole in quotation marks; `undefined` if the record is no such line. */
export const unwrapped = (record: Cells, shape: Shape): Cells | undefined => {
  const [line = "", ...others] = record
  if (!line.includes(shape.delimiter) || others.some((cell) => cell !== "")) return undefined
  return splitLine(line, shape) ?? line.split(shape.delimiter)
}
