import type { Fragment } from "../layout/lines.ts"

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

const identity: Matrix = [1, 0, 0, 1, 0, 0]

const numbers = (text: string | undefined): ReadonlyArray<number> =>
  (text ?? "")
    .trim()
    .split(/[\s,]+/u)
    .map(Number)
    .filter(Number.isFinite)

/** Where a text object stands on its page: the attributes of `TextObject`. */
export interface Place {
  readonly left: number
  readonly top: number
  readonly matrix: Matrix
  readonly size: number
}

export const placeOf = (boundary?: string, ctm?: string, size?: string): Place => {
  const [left = 0, top = 0] = numbers(boundary)
  const [a, b, c, d, e, f] = numbers(ctm)
  const isWhole = f !== undefined
  const matrix: Matrix = isWhole ? [a!, b!, c!, d!, e!, f] : identity
  return { left, top, matrix, size: numbers(size)[0] ?? 1 }
}

/** How far each character is from the next: `g 3 5` says 5 three times. */
export const deltasOf = (text: string | undefined, most: number): ReadonlyArray<number> => {
  const deltas: Array<number> = []
  const words = (text ?? "").split(/\s+/u).filter((word) => word !== "")
  for (let at = 0; at < words.length && deltas.length < most; at++) {
    if (words[at] !== "g") deltas.push(Number(words[at]))
    else {
      const [times, delta] = [Number(words[at + 1]), Number(words[at + 2])]
      for (let n = 0; n < times && deltas.length < most; n++) deltas.push(delta)
      at += 2
    }
  }
  return deltas.map((delta) => (Number.isFinite(delta) ? delta : 0))
}

const isWide = (character: string): boolean => character.codePointAt(0)! >= 0x2e80

/** A gap of so many characters parts what one text code holds: two cells of a row. */
const parting = 2

/** The pieces of a `TextCode` of an object that begins at `x` and `y` in it. */
export const fragmentsOf = (
  { left, matrix: [a, b, c, d, e, f], size, top }: Place,
  text: string,
  x: number,
  y: number,
  deltaX: string | undefined
): ReadonlyArray<Fragment> => {
  const characters = [...text]
  const deltas = deltasOf(deltaX, characters.length)
  const scale = Math.hypot(a, b) || 1
  const found: Array<Fragment> = []
  let piece = ""
  let from = x
  let at = x
  const end = (to: number): void => {
    const [pageX, pageY] = [left + a * from + c * y + e, top + b * from + d * y + f]
    found.push({ text: piece, x: pageX, y: pageY, width: (to - from) * scale, size: size * (Math.hypot(c, d) || 1) })
  }
  for (const [n, character] of characters.entries()) {
    const own = isWide(character) ? size : size / 2
    const step = deltas[n] ?? own
    piece += character
    if (step > own + parting * size || n === characters.length - 1) {
      end(at + own)
      piece = ""
      from = at + step
    }
    at += step
  }
  return found
}
