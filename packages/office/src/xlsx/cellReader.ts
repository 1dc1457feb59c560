import { booleanCell, errorCell, isCellPicture, numberCell, textCell } from "../cells.ts"
import type { IssueCode } from "../issues.ts"
import { damaged } from "../Refused.ts"
import type { Cell } from "../Table.ts"
import type { XmlReader } from "../xml/XmlReader.ts"
import { KeptCells } from "./KeptCells.ts"
import type { Formats } from "./readStyles.ts"
import { copied, decodeText, readText } from "./readText.ts"
import { serialOf } from "./serialOf.ts"

/** What the cells of a workbook rest on. */
export interface Shared {
  readonly strings: ReadonlyArray<string>
  readonly formats: Formats
  readonly is1904: boolean
  readonly hasCellPictures: boolean
}

export const isTrue = (value: string | undefined): boolean => value === "1" || value === "true"

/** The cells of each format, those of formulas apart. */
const keeper = (): ((format: string | undefined, formula: boolean) => KeptCells) => {
  const plain = new Map<string | undefined, KeptCells>()
  const formulas = new Map<string | undefined, KeptCells>()
  return (format, formula) => {
    const known = formula ? formulas : plain
    let kept = known.get(format)
    if (kept === undefined) known.set(format, (kept = new KeptCells(format, formula)))
    return kept
  }
}

const dated = (value: string, format: string | undefined, formula: boolean): Cell => {
  const serial = serialOf(value)
  if (serial === undefined) return textCell(value, format, formula)
  const cell = numberCell(serial, format, false, formula)
  const plain = Number.isInteger(serial) ? "yyyy/m/d" : "yyyy/m/d h:mm"
  return cell.kind === "date" ? cell : numberCell(serial, plain, false, formula)
}

/** Reads the cell that has begun: what it holds, `undefined` if nothing, or what is to be said of it instead. */
export const cellReader = (
  reader: XmlReader,
  { formats, hasCellPictures, is1904, strings }: Shared
): (() => Cell | IssueCode | undefined) => {
  const keptOf = keeper()
  return () => {
    const style = reader.attribute("s")
    const format = style === undefined ? undefined : formats[Number(style)]
    const type = reader.attribute("t")
    const isPicture = hasCellPictures && reader.attribute("vm") !== undefined
    let formula = false
    // A picture of WPS is a formula, of which other programs make nothing or an error.
    let isOfPicture = false
    let value: string | undefined
    let inline: string | undefined
    for (const name of reader.children()) {
      if (name === "v") value = reader.content()
      else if (name === "f") {
        formula = true
        isOfPicture = isCellPicture(reader.content())
      } else if (name === "is") inline = readText(reader)
    }
    if (isOfPicture) return "cell-picture"
    const kept = keptOf(format, formula)
    const written = (text: string, cell: () => Cell): Cell | IssueCode | undefined =>
      text === "" ? undefined : isCellPicture(text) ? "cell-picture" : cell()
    if (type === "inlineStr") return inline === undefined ? undefined : written(inline, () => kept.text(inline))
    if (value === undefined) return formula ? "formula-uncalculated" : undefined
    if (value === "") return undefined
    switch (type) {
      case "s": {
        const text = strings[Number(value)] ?? damaged()
        return written(text, () => kept.shared(Number(value), text))
      }
      case "str": {
        const text = copied(decodeText(value))
        return written(text, () => kept.text(text))
      }
      case "b":
        return booleanCell(isTrue(value.trim()), formula)
      case "e":
        return isPicture && value === "#VALUE!" ? "cell-picture" : errorCell(copied(value), formula)
      case "d":
        return dated(copied(value), format, formula)
      default:
        return Number.isFinite(Number(value)) ? kept.number(copied(value), is1904) : damaged()
    }
  }
}
