/** The encodings that are read. */
export type Encoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be"

const startsWith = (bytes: Uint8Array, mark: ReadonlyArray<number>): boolean =>
  mark.every((byte, at) => bytes[at] === byte)

const marks = [
  { encoding: "utf-8", mark: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", mark: [0xff, 0xfe] },
  { encoding: "utf-16be", mark: [0xfe, 0xff] }
] as const

/** So many bytes tell what a file begins with: a byte order mark, or what no text begins with. */
export const beginningLength = 4096

/** The encoding that the byte order mark names, if there is one. */
export const encodingMarked = (bytes: Uint8Array): Encoding | undefined =>
  marks.find(({ mark }) => startsWith(bytes, mark))?.encoding

const decodeAs = (encoding: Encoding, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * The text of a file: by its byte order mark if it has one, else as UTF-8, else as GB18030, in which Excel and WPS
 * save on Chinese Windows. The whole of the file must decode; `undefined` if it does not.
 *
 * @example
 * ```ts
 * import { decodeText } from "@kepu/csv"
 *
 * console.log(decodeText(new Uint8Array([0xbf, 0xc6, 0xc6, 0xd5]))) // 科普
 * ```
 */
export const decodeText = (bytes: Uint8Array): string | undefined => {
  const marked = encodingMarked(bytes)
  return marked === undefined ? (decodeAs("utf-8", bytes) ?? decodeAs("gb18030", bytes)) : decodeAs(marked, bytes)
}

/** Takes bytes as they come and tells which encoding without byte order mark they have. */
export interface EncodingProbe {
  readonly feed: (bytes: Uint8Array) => void
  readonly verdict: () => Encoding
}

/**
 * So many characters of three bytes or more, as Chinese has, to one that is lost tell that a text is UTF-8. Two Chinese
 * characters of GB18030 hardly ever make one; those of two bytes they make by chance, as a row of 等 does.
 */
const soundPerLost = 2

/** How many U+FFFD stand in the bytes as such, and are none that decoding made. */
const writtenIn = (bytes: Uint8Array): number => {
  let count = 0
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1))
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count++
  return count
}

/** What is valid as UTF-8 is UTF-8, and so is what is so for the most part. All else is GB18030. */
export const encodingProbe = (): EncodingProbe => {
  const decoder = new TextDecoder("utf-8")
  const strict = new TextDecoder("utf-8", { fatal: true })
  let isValid = true
  let lost = 0
  let sound = 0
  return {
    feed: (bytes) => {
      const foreign = decoder.decode(bytes, { stream: true }).replace(/[\0-\u07ff]+/gu, "")
      const whole = foreign.replaceAll("\uFFFD", "").length
      sound += whole
      if (whole < foreign.length) lost += foreign.length - whole - writtenIn(bytes)
      if (!isValid) return
      try {
        strict.decode(bytes, { stream: true })
      } catch {
        isValid = false
      }
    },
    verdict: () => (isValid || lost * soundPerLost <= sound ? "utf-8" : "gb18030")
  }
}

/** The text of a file whatever is in it: what does not decode becomes U+FFFD. */
export const decodeAny = (bytes: Uint8Array, encoding = encodingMarked(bytes)): string => {
  if (encoding !== undefined) return new TextDecoder(encoding).decode(bytes)
  const valid = decodeAs("utf-8", bytes)
  if (valid !== undefined) return valid
  const probe = encodingProbe()
  probe.feed(bytes)
  return new TextDecoder(probe.verdict()).decode(bytes)
}
