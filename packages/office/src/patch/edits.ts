import { textPortions } from "../xml/textPortions.ts"
import type { Archive } from "../zip/Archive.ts"

/** The text of a part; what is written of it is UTF-8, so its first line says so. */
export const textOf = async (archive: Archive, part: string): Promise<string> =>
  [...textPortions(await archive.open(part))]
    .join("")
    .replace(/^(\uFEFF?<\?xml[^>]*?encoding\s*=\s*["'])[\w.:-]+/u, (line, begin: string) =>
      /utf-8$/iu.test(line) ? line : `${begin}UTF-8`
    )

export interface Insertion {
  readonly at: number
  /** Up to where it takes the place of what stands there. */
  readonly to: number
  readonly text: string
}

/** A text with what is inserted into it; of insertions at one place the first stands first. */
export const inserted = (xml: string, insertions: ReadonlyArray<Insertion>): string => {
  let text = ""
  let from = 0
  for (const insertion of insertions.toSorted((a, b) => a.at - b.at)) {
    text += xml.slice(from, insertion.at) + insertion.text
    from = insertion.to
  }
  return text + xml.slice(from)
}

/** A list of a package with one more element at its end, if it is not there yet. */
export const withElement = (xml: string, isThere: RegExp, element: string): string => {
  if (isThere.test(xml)) return xml
  const open = xml.replace(/<([\w.:-]+)([^<>]*)\/>\s*$/u, "<$1$2></$1>")
  const end = open.lastIndexOf("</")
  return open.slice(0, end) + element + open.slice(end)
}
