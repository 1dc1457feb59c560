import type { Fragment } from "../layout/lines.ts"
import { type Font, readFont } from "./fonts.ts"
import { identity, type Matrix, matrixOf, moved, times } from "./matrix.ts"
import type { PdfFile } from "./PdfFile.ts"
import { type Dict, isList, Name, Stream, type Value } from "./values.ts"

interface State {
  readonly matrix: Matrix
  readonly font: Font | undefined
  readonly size: number
  readonly characterGap: number
  readonly wordGap: number
  readonly stretch: number
  readonly leading: number
  readonly rise: number
}

const initial: State = {
  matrix: identity,
  font: undefined,
  size: 1,
  characterGap: 0,
  wordGap: 0,
  stretch: 1,
  leading: 0,
  rise: 0
}

/** More states than this are not kept; what is drawn beyond is drawn in the last. */
const mostStates = 1000
const mostForms = 20

/** Follows what a page draws, and keeps the texts. */
export class Drawing {
  readonly fragments: Array<Fragment> = []
  /** How many glyphs were drawn that no font says the meaning of. */
  unknown = 0
  readonly #file: PdfFile
  /** Those of the whole file, as far as they have been read. */
  readonly #fonts: Map<Dict, Font>
  readonly #states: Array<State> = []
  #state: State
  #text: Matrix = identity
  #line: Matrix = identity
  /** Those within which is drawn. */
  readonly #forms = new Set<Stream>()

  constructor(file: PdfFile, page: Matrix, fonts: Map<Dict, Font>) {
    this.#fonts = fonts
    this.#file = file
    this.#state = { ...initial, matrix: page }
  }

  /** Draws what a word of the page's program says; `resources` are where it finds fonts and forms. */
  draw(word: string, operands: ReadonlyArray<Value>, resources: Dict | undefined): Stream | undefined {
    const numbers = operands.map((value) => (typeof value === "number" ? value : undefined))
    const [x = 0, y = 0] = numbers
    switch (word) {
      case "q":
        if (this.#states.length < mostStates) this.#states.push(this.#state)
        return undefined
      case "Q":
        this.#state = this.#states.pop() ?? this.#state
        return undefined
      case "cm":
        return this.#set({ matrix: times(matrixOf(numbers), this.#state.matrix) })
      case "BT":
        return this.#place(identity)
      case "Tf":
        return this.#set({ font: this.#fontOf(operands[0], resources), size: numbers[1] ?? 1 })
      case "Tm":
        return this.#place(matrixOf(numbers))
      case "TD":
        this.#set({ leading: -y })
        return this.#place(moved(this.#line, x, y))
      case "Td":
        return this.#place(moved(this.#line, x, y))
      case "T*":
        return this.#place(moved(this.#line, 0, -this.#state.leading))
      case "Tc":
        return this.#set({ characterGap: x })
      case "Tw":
        return this.#set({ wordGap: x })
      case "Tz":
        return this.#set({ stretch: x / 100 })
      case "TL":
        return this.#set({ leading: x })
      case "Ts":
        return this.#set({ rise: x })
      case '"':
        this.#set({ wordGap: x, characterGap: y })
        return this.#showNext(operands[2])
      case "'":
        return this.#showNext(operands[0])
      case "Tj":
        return this.#show(operands[0])
      case "TJ":
        return this.#show(...(isList(operands[0]) ? operands[0] : []))
      case "Do":
        return this.#formOf(operands[0], resources)
      default:
        return undefined
    }
  }

  /** Draws a form as `read` reads it, with its own matrix, and as if nothing had been changed. */
  within(form: Stream, read: () => void): void {
    if (this.#forms.size >= mostForms || this.#forms.has(form)) return
    this.#file.content.take("table")
    this.#forms.add(form)
    const { length } = this.#states
    const state = this.#state
    const matrix = matrixOf(this.#file.listOf(form.dict.get("Matrix")).map((value) => this.#file.numberOf(value)))
    this.#set({ matrix: times(matrix, state.matrix) })
    read()
    this.#states.length = Math.min(length, this.#states.length)
    this.#state = state
    this.#forms.delete(form)
  }

  #set(change: Partial<State>): undefined {
    this.#state = { ...this.#state, ...change }
  }

  #place(matrix: Matrix): undefined {
    this.#line = matrix
    this.#text = matrix
  }

  #entry(kind: string, name: Value | undefined, resources: Dict | undefined): Value | undefined {
    return name instanceof Name
      ? this.#file.resolve(this.#file.dictOf(resources?.get(kind))?.get(name.name))
      : undefined
  }

  #fontOf(name: Value | undefined, resources: Dict | undefined): Font | undefined {
    const dict = this.#file.dictOf(this.#entry("Font", name, resources))
    if (dict === undefined) return undefined
    const font = this.#fonts.get(dict) ?? readFont(dict, this.#file)
    this.#fonts.set(dict, font)
    return font
  }

  #formOf(name: Value | undefined, resources: Dict | undefined): Stream | undefined {
    const form = this.#entry("XObject", name, resources)
    return form instanceof Stream && this.#file.nameOf(form.dict.get("Subtype")) === "Form" ? form : undefined
  }

  #showNext(value: Value | undefined): undefined {
    this.#place(moved(this.#line, 0, -this.#state.leading))
    return this.#show(value)
  }

  /** Shows texts, and moves by the numbers between them. */
  #show(...values: ReadonlyArray<Value | undefined>): undefined {
    const { size, stretch } = this.#state
    for (const value of values) {
      if (typeof value === "number") this.#text = moved(this.#text, (-value / 1000) * size * stretch, 0)
      else if (value instanceof Uint8Array) this.#showText(value)
    }
  }

  #showText(bytes: Uint8Array): void {
    const { characterGap, font, matrix, rise, size, stretch, wordGap } = this.#state
    const from = times(moved(this.#text, 0, rise), matrix)
    let text = ""
    let advance = 0
    let width = 0
    for (const glyph of font?.glyphs(bytes) ?? []) {
      if (glyph.text === undefined) this.unknown++
      text += glyph.text ?? ""
      width = advance + (glyph.width / 1000) * size * stretch
      advance = width + (characterGap + (glyph.isBlank ? wordGap : 0)) * stretch
    }
    this.#text = moved(this.#text, advance, 0)
    if (text.trim() === "") return
    this.#file.content.takeText(text)
    const to = times(moved(this.#text, width - advance, rise), matrix)
    const height = Math.hypot(from[2], from[3]) * size
    // On paper, y goes down.
    this.fragments.push({ text, x: from[4], y: -from[5], width: Math.max(0, to[4] - from[4]), size: Math.abs(height) })
  }
}
