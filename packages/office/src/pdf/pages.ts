import type { Fragment } from "../layout/lines.ts"
import { joined } from "../zip/Archive.ts"
import { Drawing } from "./Drawing.ts"
import type { Font } from "./fonts.ts"
import { Lexer } from "./Lexer.ts"
import type { Matrix } from "./matrix.ts"
import type { PdfFile } from "./PdfFile.ts"
import { type Dict, Operator, type Value } from "./values.ts"

/** What a page takes from the groups of pages that it is in. */
const inherited = ["Resources", "Rotate"] as const

/** Groups within each other. */
const deepest = 50

/** The pages in order; where their tree is lost, all that call themselves pages. */
export const pagesOf = (file: PdfFile): ReadonlyArray<Dict> => {
  const pages: Array<Dict> = []
  const seen = new Set<Dict>()
  const walk = (value: Value | undefined, above: Dict, depth: number): void => {
    const dict = file.dictOf(value)
    if (dict === undefined || seen.has(dict) || depth > deepest) return
    seen.add(dict)
    const own = new Map(dict)
    for (const key of inherited) if (!own.has(key) && above.has(key)) own.set(key, above.get(key)!)
    if (!dict.has("Kids")) pages.push(own)
    else for (const kid of file.listOf(dict.get("Kids"))) walk(kid, own, depth + 1)
  }
  walk(file.root?.get("Pages"), new Map(), 0)
  return pages.length > 0 ? pages : file.all("Page")
}

const turns: Readonly<Record<number, Matrix>> = {
  0: [1, 0, 0, 1, 0, 0],
  90: [0, -1, 1, 0, 0, 0],
  180: [-1, 0, 0, -1, 0, 0],
  270: [0, 1, -1, 0, 0, 0]
}

/** Goes past a picture within the program of a page, which ends with `EI`. */
const skipPicture = (lexer: Lexer): void => {
  const { bytes } = lexer
  for (let at = lexer.at; at < bytes.length; at++)
    if (bytes[at] === 69 && bytes[at + 1] === 73 && (bytes[at - 1] ?? 0) <= 32 && (bytes[at + 2] ?? 10) <= 32) {
      lexer.at = at + 2
      return
    }
  lexer.at = bytes.length
}

/** So many values stand before a word at most. */
const mostOperands = 100
const wordsPerTick = 1000

const run = (bytes: Uint8Array, resources: Dict | undefined, drawing: Drawing, file: PdfFile): void => {
  const lexer = new Lexer(bytes, file.content)
  let operands: Array<Value> = []
  let words = 0
  for (let value = lexer.next(false); value !== undefined; value = lexer.next(false)) {
    if (!(value instanceof Operator)) {
      if (operands.length < mostOperands) operands.push(value)
      continue
    }
    if (++words % wordsPerTick === 0) file.content.budget.tick()
    if (value.word === "ID") skipPicture(lexer)
    const form = drawing.draw(value.word, operands, resources)
    const program = form === undefined ? undefined : file.bytesOf(form)
    if (form !== undefined && program !== undefined)
      drawing.within(form, () => run(program, file.dictOf(form.dict.get("Resources")) ?? resources, drawing, file))
    operands = []
  }
}

/** Between the parts of a page's program, which may end and begin within a line. */
const lineFeed = Uint8Array.of(10)

/** The texts of a page, and how many of its glyphs say nothing. */
export const readPage = (
  page: Dict,
  file: PdfFile,
  fonts: Map<Dict, Font>
): { readonly fragments: ReadonlyArray<Fragment>; readonly unknown: number } => {
  const contents = file.resolve(page.get("Contents"))
  const parts = Array.isArray(contents) ? (contents as ReadonlyArray<Value>) : [contents]
  const programs = parts.flatMap((part) => [file.bytesOf(part) ?? new Uint8Array(), lineFeed])
  const turn = (((file.numberOf(page.get("Rotate")) ?? 0) % 360) + 360) % 360
  const drawing = new Drawing(file, turns[turn] ?? turns[0]!, fonts)
  run(joined(programs), file.dictOf(page.get("Resources")), drawing, file)
  return drawing
}
