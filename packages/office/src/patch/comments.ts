const transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"

/** What a comment says, and whose it is. */
export interface Comment {
  readonly id: number
  /** A paragraph a line. */
  readonly text: string
  readonly author: string
  /** When it was written, as `2023-09-05T09:00:00Z`. */
  readonly at: string | undefined
}

const characters: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

const isWritable = (character: string): boolean =>
  (character >= " " || "\t\n\r".includes(character)) && character !== "\uFFFE" && character !== "\uFFFF"

/** A text as it stands in XML; characters that XML has not are left out. */
export const escaped = (text: string): string =>
  [...text].map((character) => (isWritable(character) ? (characters[character] ?? character) : "")).join("")

/** The prefix of Word's own vocabulary in a part, with its colon; the root declares it. */
export const prefixOf = (xml: string): string => {
  const [, prefix] =
    /xmlns:([\w.-]+)\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/u.exec(
      xml
    ) ?? []
  return `${prefix ?? "w"}:`
}

const isStrict = (xml: string): boolean => xml.includes(strict)

/** A part of comments for a document, in the vocabulary of its kind. */
export const emptyComments = (document: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${isStrict(document) ? strict : transitional}"></w:comments>`

/** How a document refers to its comments. */
export const commentsType = (document: string): string =>
  isStrict(document)
    ? "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
    : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"

/** The comments of a part, each as it is written. */
const written = /<([\w.-]+:)?comment\s[^>]*>[^]*?<\/\1comment>/gu

const attribute = (xml: string, name: string): string =>
  new RegExp(`[\\s:]${name}\\s*=\\s*"([^"]*)"`, "u").exec(xml)?.[1] ?? ""

/** The numbers of comments, of all or of one author. */
export const idsOf = (xml: string, author?: string): ReadonlyArray<string> =>
  [...xml.matchAll(written)].flatMap(([comment]) => {
    const tag = comment.slice(0, comment.indexOf(">"))
    return author === undefined || attribute(tag, "author") === escaped(author) ? [attribute(tag, "id")] : []
  })

const signs: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

const plain = (xml: string): string =>
  xml.replaceAll(/<[^>]*>/gu, "").replaceAll(/&(\w+|#\d+|#x[\da-f]+);/giu, (entity, name: string) => {
    if (!name.startsWith("#")) return signs[name] ?? entity
    const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : entity
  })

/** What the comments of an author say, a paragraph a line. */
export const textsOf = (xml: string, author: string): ReadonlyArray<string> =>
  [...xml.matchAll(written)].flatMap(([comment]) => {
    if (attribute(comment.slice(0, comment.indexOf(">")), "author") !== escaped(author)) return []
    const paragraphs = comment.split(/<\/(?:[\w.-]+:)?p>/u).slice(0, -1)
    return [paragraphs.map(plain).join("\n")]
  })

/** The part without these comments. */
export const withoutComments = (xml: string, ids: ReadonlySet<string>): string =>
  xml.replaceAll(written, (comment) =>
    ids.has(attribute(comment.slice(0, comment.indexOf(">")), "id")) ? "" : comment
  )

const commentXml = (w: string, { at, author, id, text }: Comment): string => {
  const when = at === undefined ? "" : ` ${w}date="${escaped(at)}"`
  const paragraphs = text
    .split("\n")
    .map((line) => `<${w}p><${w}r><${w}t xml:space="preserve">${escaped(line)}</${w}t></${w}r></${w}p>`)
  return `<${w}comment ${w}id="${id}" ${w}author="${escaped(author)}"${when}>${paragraphs.join("")}</${w}comment>`
}

/** The part with more comments at its end. */
export const withComments = (xml: string, comments: ReadonlyArray<Comment>): string => {
  const w = prefixOf(xml)
  const added = comments.map((comment) => commentXml(w, comment)).join("")
  const selfClosed = /<([\w.-]+:)?comments\b([^>]*)\/>\s*$/u
  const open = xml.replace(
    selfClosed,
    (_, prefix: string | undefined, rest: string) => `<${prefix ?? ""}comments${rest}></${prefix ?? ""}comments>`
  )
  const end = open.lastIndexOf("</")
  return open.slice(0, end) + added + open.slice(end)
}

/** What is written around a commented text, of which `end` follows it. */
export const marksOf = (w: string, id: number): { readonly begin: string; readonly end: string } => ({
  begin: `<${w}commentRangeStart ${w}id="${id}"/>`,
  end: `<${w}commentRangeEnd ${w}id="${id}"/><${w}r><${w}commentReference ${w}id="${id}"/></${w}r>`
})

/** A document without the marks of these comments. Of a run that somebody gave properties, the run stays. */
export const withoutMarks = (xml: string, ids: ReadonlySet<string>): string =>
  xml
    .replaceAll(/<([\w.-]+:)?r><\1commentReference\s[^>]*\/><\/\1r>/gu, (run) =>
      ids.has(attribute(run, "id")) ? "" : run
    )
    .replaceAll(/<(?:[\w.-]+:)?comment(?:RangeStart|RangeEnd|Reference)\s[^>]*\/>/gu, (mark) =>
      ids.has(attribute(mark, "id")) ? "" : mark
    )
