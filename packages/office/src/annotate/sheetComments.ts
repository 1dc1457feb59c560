import { escaped } from "../patch/comments.ts"
import { rootPrefix } from "../patch/topLevel.ts"

/** A note on a cell of a sheet. */
export interface SheetComment {
  /** As spreadsheets name it: `B7`. */
  readonly cell: string
  readonly text: string
}

export const emptyComments = (main: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`

const written = /<([\w.-]+:)?comment\s[^>]*>[^]*?<\/\1comment>/gu

const attribute = (xml: string, name: string): string =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, "u").exec(xml.slice(0, xml.indexOf(">") + 1))?.[1] ?? ""

const authorsOf = (xml: string): ReadonlyArray<string> =>
  Array.from(xml.matchAll(/<(?:[\w.-]+:)?author(?:\s*\/>|>([^<]*)<)/gu), ([, author = ""]) => author)

/** What stands before our words in a note of the clerk's own. */
const markOf = (author: string): string => `【${escaped(author)}】\n`

/** Comments without those of an author, and the cells of these; what was added to others is taken out of them. */
export const withoutComments = (
  xml: string,
  author: string
): { readonly xml: string; readonly cells: ReadonlyArray<string> } => {
  const own = authorsOf(xml).indexOf(escaped(author))
  const cells: Array<string> = []
  const mark = markOf(author).replaceAll(/[$()*+.?[\\\]^{|}]/gu, "\\$&")
  const added = new RegExp(`<([\\w.-]+:)?r>(?:(?!</\\1r>)[^])*?>\\n${mark}[^<]*</\\1t></\\1r>`, "gu")
  const rest = xml.replaceAll(written, (comment) => {
    if (Number(attribute(comment, "authorId")) !== own || own < 0) return comment.replaceAll(added, "")
    cells.push(attribute(comment, "ref"))
    return ""
  })
  return { xml: rest, cells }
}

/** A list that may be written as one without content, opened. */
const opened = (xml: string, name: string): string =>
  xml.replace(new RegExp(`<((?:[\\w.-]+:)?${name})(\\s[^>]*)?/>`, "u"), "<$1$2></$1>")

/** Comments with those of an author. What is said of a cell that has a note is added to it. */
export const withComments = (xml: string, comments: ReadonlyArray<SheetComment>, author: string): string => {
  if (comments.length === 0) return xml
  const p = rootPrefix(xml)
  let text = opened(opened(xml, "authors"), "commentList")
  if (!authorsOf(text).includes(escaped(author)))
    text = text.replace(`</${p}authors>`, () => `<${p}author>${escaped(author)}</${p}author></${p}authors>`)
  const own = authorsOf(text).indexOf(escaped(author))
  const left = new Map(comments.map((comment) => [comment.cell, comment]))
  text = text.replaceAll(written, (comment) => {
    const found = left.get(attribute(comment, "ref"))
    if (found === undefined) return comment
    left.delete(found.cell)
    const runs = comment.replace(
      new RegExp(`(<${p}text>)(<${p}t(?:\\s[^>]*)?>[^<]*</${p}t>)(</${p}text>)`, "u"),
      `$1<${p}r>$2</${p}r>$3`
    )
    const run = `<${p}r><${p}t xml:space="preserve">\n${markOf(author)}${escaped(found.text)}</${p}t></${p}r>`
    return runs.replace(`</${p}text>`, () => `${run}</${p}text>`)
  })
  const made = [...left.values()].map(
    ({ cell, text: words }) =>
      `<${p}comment ref="${cell}" authorId="${own}"><${p}text><${p}r><${p}t xml:space="preserve">${escaped(words)}</${p}t></${p}r></${p}text></${p}comment>`
  )
  return text.replace(`</${p}commentList>`, () => `${made.join("")}</${p}commentList>`)
}

/** The cells that have a comment. */
export const commentedCells = (xml: string): ReadonlySet<string> =>
  new Set(Array.from(xml.matchAll(written), ([comment]) => attribute(comment, "ref")))
