import { deflateSync } from "node:zlib"

const utf16 = (text: string): string => Buffer.from(text, "utf16le").swap16().toString("hex")

/** A PDF of objects, each behind its number from 1; the first is its catalogue. */
export const pdfOf = (objects: ReadonlyArray<string | Uint8Array>, trailer = "<</Root 1 0 R>>"): Uint8Array =>
  Buffer.concat([
    Buffer.from("%PDF-1.7\n"),
    ...objects.flatMap((object, n) => [
      Buffer.from(`${n + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from("\nendobj\n")
    ]),
    Buffer.from(`trailer${trailer}\n%%EOF`)
  ])

export const stream = (content: string | Uint8Array, dict = ""): Uint8Array =>
  Buffer.concat([
    Buffer.from(`<<${dict}/Length ${Buffer.byteLength(content)}>>\nstream\n`),
    Buffer.from(content),
    Buffer.from("\nendstream")
  ])

export const packed = (content: string | Uint8Array, dict = ""): Uint8Array =>
  stream(deflateSync(content), `/Filter/FlateDecode${dict}`)

/** A page's program that shows a text at a place. */
export const shown = (operand: string, x = 50, y = 700): string =>
  `BT /F1 10 Tf 1 0 0 1 ${x} ${y} Tm ${operand} Tj ET\n`

export const hex = (text: string): string => `<${utf16(text)}>`

const page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"

/** A font that shows Chinese by its Unicode and is not in the file. */
export const unicodeFont =
  "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[<</Subtype/CIDFontType0/DW 1000>>]>>"

/** A PDF of one page: its program, its font, and what else it has from object 6 on. */
export const pageOf = (
  program: string | Uint8Array,
  font = unicodeFont,
  more: ReadonlyArray<string | Uint8Array> = [],
  dict = page
): Uint8Array =>
  pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    dict,
    typeof program === "string" ? stream(program) : program,
    font,
    ...more
  ])
