import { strToU8, zipSync } from "fflate"

/** An OFD of these pages. */
export const ofd = (
  pages: ReadonlyArray<string>,
  more: Readonly<Record<string, string>> = {},
  common = ""
): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        "OFD.xml":
          "<ofd:OFD><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>".replace(
            "<ofd:OFD>",
            '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016">'
          ),
        "Doc_0/Document.xml": `<Document><CommonData>${common}</CommonData><Pages>${pages.map((_, n) => `<Page BaseLoc="/Doc_0/P${n}.xml"/>`).join("")}</Pages></Document>`,
        ...Object.fromEntries(pages.map((page, n) => [`Doc_0/P${n}.xml`, `<Page>${page}</Page>`])),
        ...more
      }).map(([name, text]) => [name, strToU8(text)])
    )
  )

/** A text on a page, within the boundary `x y width height`. */
export const object = (boundary: string, codes: string, more = "") =>
  `<Content><Layer><TextObject Boundary="${boundary}" Size="5" ${more}>${codes}</TextObject></Layer></Content>`
export const code = (text: string, more = 'X="0" Y="5"') => `<TextCode ${more}>${text}</TextCode>`
