import { chineseEncoding, singleByteText } from "./encodings.ts"
import { Lexer } from "./Lexer.ts"
import type { PdfFile } from "./PdfFile.ts"
import { type Dict, isList, Operator, type Value } from "./values.ts"

/** One glyph of a text: what it says, if its font tells, and how wide it is in thousandths of its size. */
export interface Glyph {
  readonly text: string | undefined
  readonly width: number
  /** Whether it is the blank that words are parted by: a byte of its own. */
  readonly isBlank: boolean
}

export interface Font {
  readonly glyphs: (bytes: Uint8Array) => ReadonlyArray<Glyph>
}

const numberOf = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0)

const utf16 = new TextDecoder("utf-16be")

/** What codes say, as the font's own table tells it (`ToUnicode`), and of how many bytes they are. */
interface Table {
  readonly texts: ReadonlyMap<number, string>
  readonly lengths: ReadonlySet<number>
}

/** A range never has more codes than two bytes tell. */
const longestRange = 65_536

const addRange = (texts: Map<number, string>, [low, high, to]: ReadonlyArray<Value>, file: PdfFile): void => {
  if (!(low instanceof Uint8Array) || !(high instanceof Uint8Array)) return
  const [first, last] = [numberOf(low), numberOf(high)]
  const count = Math.min(last - first + 1, longestRange)
  for (let n = 0; n < count; n++) {
    file.content.take("text")
    const listed = isList(to) ? to[n] : undefined
    if (listed instanceof Uint8Array) texts.set(first + n, utf16.decode(listed))
    else if (to instanceof Uint8Array && to.length > 0) {
      const text = Uint8Array.from(to)
      const end = (text[text.length - 2] ?? 0) * 256 + text.at(-1)! + n
      if (text.length > 1) text[text.length - 2] = (end >> 8) & 255
      text[text.length - 1] = end & 255
      texts.set(first + n, utf16.decode(text.length % 2 === 1 ? Uint8Array.of(0, ...text) : text))
    }
  }
}

const readTable = (bytes: Uint8Array, file: PdfFile): Table => {
  const texts = new Map<number, string>()
  const lengths = new Set<number>()
  const lexer = new Lexer(bytes, file.content)
  let operands: Array<Value> = []
  for (let value = lexer.next(false); value !== undefined; value = lexer.next(false)) {
    if (!(value instanceof Operator)) {
      operands.push(value)
      continue
    }
    const size = value.word === "endbfrange" ? 3 : 2
    for (let n = 0; n + size <= operands.length; n += size) {
      const entry = operands.slice(n, n + size)
      const [from, to] = entry
      if (value.word === "endbfrange") addRange(texts, entry, file)
      else if (value.word === "endcodespacerange" && from instanceof Uint8Array) lengths.add(from.length)
      else if (value.word === "endbfchar" && from instanceof Uint8Array && to instanceof Uint8Array)
        texts.set(numberOf(from), utf16.decode(to.length === 1 ? Uint8Array.of(0, ...to) : to))
    }
    operands = []
  }
  return { texts, lengths }
}

/** The widths of a font of characters of several bytes: `W`, by their numbers in it. */
const readWidths = (list: ReadonlyArray<Value>, file: PdfFile): ReadonlyMap<number, number> => {
  const widths = new Map<number, number>()
  for (let n = 0; n < list.length;) {
    const first = file.numberOf(list[n])
    const second = file.resolve(list[n + 1])
    if (first === undefined) return widths
    if (isList(second)) {
      for (const [at, width] of second.entries()) widths.set(first + at, file.numberOf(width) ?? 0)
      n += 2
    } else {
      const [last, width] = [file.numberOf(list[n + 1]) ?? first, file.numberOf(list[n + 2]) ?? 0]
      for (let code = first; code <= Math.min(last, first + longestRange); code++) {
        file.content.take("text")
        widths.set(code, width)
      }
      n += 3
    }
  }
  return widths
}

const composite = (dict: Dict, table: Table | undefined, file: PdfFile): Font => {
  const descendant = file.dictOf(file.listOf(dict.get("DescendantFonts"))[0])
  const widths = readWidths(file.listOf(descendant?.get("W")), file)
  const usual = file.numberOf(descendant?.get("DW")) ?? 1000
  const encoding = file.nameOf(dict.get("Encoding"))
  const label = chineseEncoding(encoding ?? "")
  const isWide = label === undefined || label === "utf-16be"
  const decoder = label === undefined ? undefined : new TextDecoder(label)
  const lengthAt = (byte: number): number => {
    if (!isWide) return byte < 0x81 ? 1 : 2
    return table?.lengths.size === 1 && table.lengths.has(1) && encoding === undefined ? 1 : 2
  }
  return {
    glyphs: (bytes) => {
      const glyphs: Array<Glyph> = []
      for (let at = 0; at < bytes.length;) {
        const code = bytes.subarray(at, at + lengthAt(bytes[at]!))
        const number = numberOf(code)
        const own = label === undefined ? widths.get(number) : undefined
        const width = own ?? (label === undefined || code.length > 1 ? usual : usual / 2)
        glyphs.push({ text: table?.texts.get(number) ?? decoder?.decode(code), width, isBlank: false })
        at += code.length
      }
      return glyphs
    }
  }
}

const simple = (dict: Dict, table: Table | undefined, file: PdfFile): Font => {
  const first = file.numberOf(dict.get("FirstChar")) ?? 0
  const widths = file.listOf(dict.get("Widths"))
  const encoding = file.resolve(dict.get("Encoding"))
  const isOwn = file.nameOf(dict.get("Subtype")) === "Type3" || encoding === undefined
  const own = file.dictOf(encoding)
  const base = file.nameOf(encoding) ?? file.nameOf(own?.get("BaseEncoding"))
  const texts = singleByteText(base, file.listOf(own?.get("Differences")))
  const scale = (file.numberOf(file.listOf(dict.get("FontMatrix"))[0]) ?? 0.001) * 1000
  return {
    glyphs: (bytes) =>
      Array.from(bytes, (code) => ({
        // A font that is drawn in the file, or has its own encoding, may mean anything beyond ASCII.
        text: table?.texts.get(code) ?? (isOwn && (code < 32 || code > 126) ? undefined : texts[code]),
        width: (file.numberOf(widths[code - first]) ?? 500) * scale,
        isBlank: code === 32
      }))
  }
}

export const readFont = (dict: Dict, file: PdfFile): Font => {
  const told = file.bytesOf(dict.get("ToUnicode"))
  const table = told === undefined ? undefined : readTable(told, file)
  return file.nameOf(dict.get("Subtype")) === "Type0" ? composite(dict, table, file) : simple(dict, table, file)
}
