import type { Encoding } from "./decodeText.ts"
import { gb18030 } from "./gb18030.ts"

/**
 * The encodings in which a table can be written: all that are read.
 *
 * @example
 * ```ts
 * import { encodings } from "@kepu/csv"
 *
 * console.log(encodings.join(" ")) // utf-8 gb18030 utf-16le utf-16be
 * ```
 */
export const encodings = ["utf-8", "gb18030", "utf-16le", "utf-16be"] as const satisfies ReadonlyArray<Encoding>

const utf16 = (text: string, isLittle: boolean): Uint8Array<ArrayBuffer> => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle)
  return new Uint8Array(view.buffer)
}

/**
 * A text, or a piece of one that halves no character, in an encoding. The mark at its beginning stays where an encoding
 * has one: without it UTF-16 is not recognised, and Excel does not recognise UTF-8. GB18030 has none;
 * the few characters of private use for which it has no code become U+FFFD, as half a character does.
 *
 * @example
 * ```ts
 * import { encodeText } from "@kepu/csv"
 *
 * console.log(encodeText("科普", "gb18030").length, encodeText("科普", "utf-8").length) // 4 6
 * ```
 */
export const encodeText = (text: string, encoding: Encoding): Uint8Array<ArrayBuffer> => {
  switch (encoding) {
    case "utf-8":
      return new TextEncoder().encode(text)
    case "gb18030":
      return gb18030(text)
    case "utf-16le":
      return utf16(text, true)
    case "utf-16be":
      return utf16(text, false)
  }
}
